// Reads the right child without asking whether the heap has one.
// Killed by: hidden
pub fn sift_down(mut nums: Vec<i64>, mut i: usize, size: usize) -> Vec<i64> {
    let heap = &mut nums[..size];
    while 2 * i + 1 < heap.len() {
        let mut child = 2 * i + 1;
        if heap[child + 1] > heap[child] {
            child += 1;
        }
        if heap[child] <= heap[i] {
            break;
        }
        heap.swap(i, child);
        i = child;
    }
    nums
}
