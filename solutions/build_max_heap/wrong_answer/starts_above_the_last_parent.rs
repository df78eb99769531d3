// Starts from the wrong middle: (n - 1) / 2 - 1 is the last parent for an odd n, but for an even n it is one node above.
// Killed by: hidden
pub fn build_max_heap(mut nums: Vec<i64>) -> Vec<i64> {
    let n_parents = nums.len().saturating_sub(1) / 2;
    for parent in (0..n_parents).rev() {
        sift_down(&mut nums, parent);
    }
    nums
}

fn sift_down(heap: &mut [i64], mut parent: usize) {
    while 2 * parent + 1 < heap.len() {
        let mut child = 2 * parent + 1;
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
