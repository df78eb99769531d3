// Form: A recursion has no end, and the compiler's warning is shown.
// Verdict: run_time_error
// Report: compile.messages has "cannot return without recursing"

fn depth(n: i64) -> i64 { depth(n + 1) + 1 }
pub fn heap_sort(nums: Vec<i64>) -> Vec<i64> { vec![depth(nums.len() as i64)] }
