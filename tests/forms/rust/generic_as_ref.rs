// Form: The function takes what can be seen as a slice.
// Verdict: accepted

fn heap_sort(nums: impl AsRef<[i64]>) -> Vec<i64> {
    let nums = nums.as_ref();
    let mut v = nums.to_vec();
    v.sort();
    v
}
