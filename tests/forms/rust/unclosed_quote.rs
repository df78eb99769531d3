// Form: A string is not closed.
// Verdict: compile_error
// Says: unterminated double quote string
// Says: heap_sort.rs:7

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    let text = "text;
    nums
}
