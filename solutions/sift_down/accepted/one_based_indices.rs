// Counts from 1, where the children of k are 2k and 2k + 1, on a borrowed slice.
pub fn sift_down(nums: &[i64], i: i64, size: i64) -> Vec<i64> {
    let mut heap = vec![0];
    heap.extend_from_slice(nums);
    let (mut k, size) = (i as usize + 1, size as usize);
    while 2 * k <= size {
        let mut child = 2 * k;
        if child < size && heap[child + 1] > heap[child] {
            child += 1;
        }
        if heap[k] >= heap[child] {
            break;
        }
        heap.swap(k, child);
        k = child;
    }
    heap[1..].to_vec()
}
