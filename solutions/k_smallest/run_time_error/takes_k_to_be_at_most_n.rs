// Cuts the sorted array at k, wherever it ends.
// Killed by: examples
fn k_smallest(mut nums: Vec<i64>, k: i64) -> Vec<i64> {
    nums.sort();
    nums[..k as usize].to_vec()
}
