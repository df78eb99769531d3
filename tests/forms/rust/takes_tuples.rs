// Form: Rows are taken as tuples, which Kata does not pass.
// Problem: nms
// Verdict: compile_error
// Line: 14
// Says: `nms` takes `boxes` as `Vec<(f64, f64, f64, f64)>`
// Says: float[][]
// Says: Kata passes
// Never says: kata_harness
// Never says: __kata
// Never says: long-type
// Never says: submission::

// Rows.
fn nms(boxes: Vec<(f64, f64, f64, f64)>, scores: Vec<f64>, threshold: f64) -> Vec<usize> {
    vec![]
}
