// Form: An integer is divided by zero.
// Verdict: run_time_error
// Says: divide by zero

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    vec![nums.iter().sum::<i64>() / (nums.len() as i64 - nums.len() as i64)]
}
