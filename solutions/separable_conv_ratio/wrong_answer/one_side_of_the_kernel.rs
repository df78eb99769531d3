// Forgets that the kernel is a square.
// Killed by: examples
fn separable_conv_ratio(_c_in: i64, c_out: i64, kernel: i64) -> f64 {
    1.0 / c_out as f64 + 1.0 / kernel as f64
}
