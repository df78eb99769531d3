// Moves children up into the hole and forgets to write the value where the hole comes to rest: a heap, but
// not of the numbers given.
// Killed by: examples
pub fn build_max_heap(mut nums: Vec<i64>) -> Vec<i64> {
    for start in (0..nums.len() / 2).rev() {
        let value = nums[start];
        let mut hole = start;
        while 2 * hole + 1 < nums.len() {
            let mut child = 2 * hole + 1;
            if child + 1 < nums.len() && nums[child + 1] > nums[child] {
                child += 1;
            }
            if nums[child] <= value {
                break;
            }
            nums[hole] = nums[child];
            hole = child;
        }
    }
    nums
}
