// Form: The answer is wrapped in `Some`.
// Verdict: wrong_answer
// Says: return what would stand in `Some`

fn heap_sort(nums: Vec<i64>) -> Option<Vec<i64>> { Some(nums) }
