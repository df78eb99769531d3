// Form: The function is generic over a trait that integers do not have.
// Verdict: compile_error
// Says: `heap_sort` cannot be called
// Says: `i64: Real` is not satisfied
// Says: (Vec<i64>)
// Never says: kata_harness
// Never says: __kata
// Never says: long-type
// Never says: submission::

trait Real {}
fn heap_sort<T: Real>(nums: Vec<T>) -> Vec<T> {
    nums
}
