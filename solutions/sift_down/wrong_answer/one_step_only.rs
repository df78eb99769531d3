// Swaps once and does not follow the element further down.
// Killed by: examples
pub fn sift_down(mut nums: Vec<i64>, i: usize, size: usize) -> Vec<i64> {
    let left = 2 * i + 1;
    let right = 2 * i + 2;
    let mut largest = i;
    if left < size && nums[left] > nums[largest] {
        largest = left;
    }
    if right < size && nums[right] > nums[largest] {
        largest = right;
    }
    nums.swap(i, largest);
    nums
}
