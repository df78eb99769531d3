//! Heap sort: build a max-heap, then move its root behind the shrinking heap, again and again.

/// Sorts `nums` in ascending order. O(n log n) for every input, O(1) memory beside the array.
pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    // Every index from len / 2 on has no child and is a heap already. Going backwards from the last
    // parent, both subtrees of a node are heaps when its turn comes.
    for parent in (0..nums.len() / 2).rev() {
        sift_down(&mut nums, parent);
    }
    // nums[..=end] is the heap and nums[end + 1..] is sorted and holds the largest elements.
    for end in (1..nums.len()).rev() {
        nums.swap(0, end);
        sift_down(&mut nums[..end], 0);
    }
    nums
}

/// Moves `heap[parent]` down until no child is larger. Both its subtrees must be heaps.
///
/// A loop and not a recursion: it needs no stack, and the slice's own length is the heap's size.
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
