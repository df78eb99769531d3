// Form: The problem's function, which is not public.
// Verdict: accepted

fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    nums
}
