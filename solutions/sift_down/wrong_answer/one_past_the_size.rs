// Takes the element at `size` for a part of the heap, wherever the array has one.
// Killed by: hidden
pub fn sift_down(mut nums: Vec<i64>, mut i: usize, size: usize) -> Vec<i64> {
    let size = nums.len().min(size + 1);
    while 2 * i + 1 < size {
        let mut child = 2 * i + 1;
        if child + 1 < size && nums[child + 1] > nums[child] {
            child += 1;
        }
        if nums[child] <= nums[i] {
            break;
        }
        nums.swap(i, child);
        i = child;
    }
    nums
}
