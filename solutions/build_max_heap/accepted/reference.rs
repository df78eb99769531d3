//! Building a max-heap bottom-up in O(n), by sifting down every parent from the last one to the root.

/// Reorders `nums` so that no child exceeds its parent.
///
/// O(n), not O(n log n): half of the nodes are leaves and cost nothing, a quarter sink one level at most, an eighth two,
/// and n/4 + 2n/8 + 3n/16 + … stays below n (R. W. Floyd, "Algorithm 245: Treesort 3", 1964).
pub fn build_max_heap(mut nums: Vec<i64>) -> Vec<i64> {
    // The last parent is at len / 2 - 1. A range that ends before len / 2 says so without an
    // underflow when the array is empty.
    for parent in (0..nums.len() / 2).rev() {
        sift_down(&mut nums, parent);
    }
    nums
}

/// Moves `heap[parent]` down until no child is larger. Both its subtrees must be heaps.
fn sift_down(heap: &mut [i64], mut parent: usize) {
    loop {
        let mut child = 2 * parent + 1;
        if child >= heap.len() {
            return;
        }
        // The last parent of a heap of even size has a left child only.
        if child + 1 < heap.len() && heap[child + 1] > heap[child] {
            child += 1;
        }
        if heap[child] <= heap[parent] {
            return;
        }
        heap.swap(parent, child);
        parent = child;
    }
}
