// Divides floats and rounds.
// Killed by: examples
fn conv_output_size(size: i64, kernel: i64, stride: i64, padding: i64, dilation: i64) -> i64 {
    let room = (size + 2 * padding - dilation * (kernel - 1) - 1) as f64;
    if room < 0.0 { 0 } else { (room / stride as f64).round() as i64 + 1 }
}
