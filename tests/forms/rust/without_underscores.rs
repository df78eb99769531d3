// Form: The name is written without underscores.
// Verdict: accepted

pub fn heapsort(mut v: Vec<i64>) -> Vec<i64> { v.sort(); v }
