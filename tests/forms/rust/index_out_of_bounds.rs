// Form: A vector is indexed beyond its end.
// Verdict: run_time_error
// Line: 8
// Says: panic
// Says: index out of bounds

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    let last = nums[nums.len()]; vec![last]
}
