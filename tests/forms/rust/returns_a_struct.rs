// Form: The function returns a struct.
// Verdict: compile_error
// Line: 13
// Says: `heap_sort` returns `Answer`
// Says: int[]
// Says: Kata reads
// Never says: kata_harness
// Never says: __kata
// Never says: long-type
// Never says: submission::

struct Answer;
fn heap_sort(nums: Vec<i64>) -> Answer {
    Answer
}
