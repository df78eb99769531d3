// Form: The function takes more memory than the limit.
// Verdict: memory_limit_exceeded
// Says: 256

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    vec![nums.len() as i64 + 1; 10 << 27]
}
