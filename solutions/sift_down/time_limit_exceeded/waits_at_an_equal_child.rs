// Goes on while the larger child is not smaller, but swaps only where it is greater: on an equal child the loop
// never ends.
// Killed by: hidden
pub fn sift_down(mut nums: Vec<i64>, mut i: usize, size: usize) -> Vec<i64> {
    while 2 * i + 1 < size {
        let mut child = 2 * i + 1;
        if child + 1 < size && nums[child + 1] > nums[child] {
            child += 1;
        }
        if nums[child] < nums[i] {
            break;
        }
        if nums[child] > nums[i] {
            nums.swap(i, child);
            i = child;
        }
    }
    nums
}
