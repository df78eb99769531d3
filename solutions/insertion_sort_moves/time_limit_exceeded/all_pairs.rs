// Looks at every pair.
// Killed by: hidden or growth
fn insertion_sort_moves(nums: Vec<i64>) -> i64 {
    (0..nums.len()).map(|i| nums[i + 1..].iter().filter(|&&num| num < nums[i]).count() as i64).sum()
}
