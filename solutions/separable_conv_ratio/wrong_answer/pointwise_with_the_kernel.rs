// Has the pointwise layer pay kernel² for each cell, as the notes on MobileNet do.
// Killed by: examples
fn separable_conv_ratio(c_in: i64, c_out: i64, kernel: i64) -> f64 {
    let square = kernel * kernel;
    (square * c_in + square) as f64 / (square * c_in * c_out) as f64
}
