// Form: The path has spaces and Chinese characters.
// File: with spaces/题目 集/heap_sort.rs
// Options: --case mixed_order
// Verdict: accepted

pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    nums
}
