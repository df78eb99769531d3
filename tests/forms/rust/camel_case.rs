// Form: The function in camelCase; the file's name has a hyphen.
// File: heap-sort.rs
// Verdict: accepted

fn heapSort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    nums
}
