//! The number of positions of a kernel on a padded line.

/// floor((size + 2 padding - extent) / stride) + 1, or 0 if the kernel's extent exceeds the padded size.
pub fn conv_output_size(size: i64, kernel: i64, stride: i64, padding: i64, dilation: i64) -> i64 {
    let room = size + 2 * padding - dilation * (kernel - 1) - 1;
    if room < 0 { 0 } else { room / stride + 1 }
}
