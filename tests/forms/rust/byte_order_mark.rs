// Form: The file begins with a byte order mark, and its path has spaces and Chinese characters.
// File: with spaces/题目 集/heap_sort.rs
// Verdict: accepted

fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    nums
}
