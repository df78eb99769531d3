// Form: The function sorts what a mutable reference names and returns it.
// Options: --case mixed_order
// Verdict: accepted

pub fn heap_sort(nums: &mut Vec<i64>) -> Vec<i64> {
    nums.sort();
    nums.clone()
}
