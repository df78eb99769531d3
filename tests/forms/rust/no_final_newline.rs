// Form: The last line is a comment without a newline.
// Options: --case mixed_order
// Verdict: accepted

pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    nums
}
// The end.