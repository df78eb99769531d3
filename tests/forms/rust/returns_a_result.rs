// Form: The answer is wrapped in `Ok`.
// Verdict: wrong_answer
// Says: return what would stand in `Ok`

fn heap_sort(nums: Vec<i64>) -> Result<Vec<i64>, String> { Ok(nums) }
