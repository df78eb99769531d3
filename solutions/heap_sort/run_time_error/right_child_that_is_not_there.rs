// Reads the right child without asking whether there is one.
// Killed by: examples
pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    for parent in (0..nums.len() / 2).rev() {
        sift_down(&mut nums, parent);
    }
    for end in (1..nums.len()).rev() {
        nums.swap(0, end);
        sift_down(&mut nums[..end], 0);
    }
    nums
}

fn sift_down(heap: &mut [i64], mut parent: usize) {
    while 2 * parent + 1 < heap.len() {
        let mut child = 2 * parent + 1;
        if heap[child + 1] > heap[child] {
            child += 1;
        }
        if heap[child] <= heap[parent] {
            return;
        }
        heap.swap(parent, child);
        parent = child;
    }
}
