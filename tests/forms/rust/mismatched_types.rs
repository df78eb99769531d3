// Form: A text is assigned to an integer.
// Verdict: compile_error
// Line: 7
// Says: mismatched types

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    let n: i64 = "text";
    nums
}
