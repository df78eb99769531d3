// Moves a hole instead of swapping, with narrower elements and a plain `usize`.
pub fn sift_down(mut nums: Vec<i32>, i: usize, size: usize) -> Vec<i32> {
    let value = nums[i];
    let mut hole = i;
    while let Some(child) = (2 * hole + 1..size.min(2 * hole + 3))
        // `max_by_key` keeps the last of equal elements, so the children are taken from the right.
        .rev()
        .max_by_key(|&child| nums[child])
    {
        if nums[child] <= value {
            break;
        }
        nums[hole] = nums[child];
        hole = child;
    }
    nums[hole] = value;
    nums
}
