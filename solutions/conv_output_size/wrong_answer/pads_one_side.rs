// Adds the padding once.
// Killed by: examples
fn conv_output_size(size: i64, kernel: i64, stride: i64, padding: i64, dilation: i64) -> i64 {
    let room = size + padding - dilation * (kernel - 1) - 1;
    if room < 0 { 0 } else { room / stride + 1 }
}
