// Form: A brace is not closed.
// Verdict: compile_error
// Line: 11
// Says: an unclosed delimiter
// Says: this delimiter might not be properly closed
// Says: heap_sort.rs:11

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    if nums.is_empty() {
    nums
}
