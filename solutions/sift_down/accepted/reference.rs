//! Sift-down: the one step that heap sort, building a heap and taking its root are all made of.

/// Moves `nums[i]` down among the first `size` elements until no child is larger. O(log size).
///
/// Both subtrees of `i` must be heaps already, and `i < size <= nums.len()`.
pub fn sift_down(mut nums: Vec<i64>, mut i: usize, size: usize) -> Vec<i64> {
    // Everything at `size` and beyond is out of reach of a slice that ends there.
    let heap = &mut nums[..size];
    loop {
        let left = 2 * i + 1;
        let right = left + 1;
        if left >= heap.len() {
            break;
        }
        // Only a strictly larger right child is preferred: of equal children the left one rises.
        let child = if right < heap.len() && heap[right] > heap[left] { right } else { left };
        if heap[child] <= heap[i] {
            break;
        }
        heap.swap(i, child);
        i = child;
    }
    nums
}
