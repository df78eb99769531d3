// Form: The function is public, and the file is named in PascalCase.
// File: HeapSort.rs
// Verdict: accepted

pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    nums
}
