// Form: The function takes a slice.
// Verdict: accepted

fn heap_sort(nums: &[i64]) -> Vec<i64> {
    let mut v = nums.to_vec();
    v.sort();
    v
}
