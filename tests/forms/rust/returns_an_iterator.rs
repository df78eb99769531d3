// Form: The function returns an iterator.
// Verdict: compile_error
// Says: `heap_sort` returns `impl Iterator<Item = i64>`
// Never says: kata_harness
// Never says: __kata
// Never says: long-type
// Never says: submission::

fn heap_sort(nums: Vec<i64>) -> impl Iterator<Item = i64> {
    nums.into_iter()
}