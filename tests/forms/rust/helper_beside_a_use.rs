// Form: A used function of the usual spelling is called, not the one without underscores.
// Verdict: accepted

mod a { pub fn heap_sort(mut v: Vec<i64>) -> Vec<i64> { v.sort(); v } }
use a::heap_sort;
fn heapsort(v: Vec<i64>) -> Vec<i64> { v }
