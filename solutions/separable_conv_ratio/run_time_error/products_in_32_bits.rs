// Multiplies in 32 bits.
// Killed by: hidden
fn separable_conv_ratio(c_in: i32, c_out: i32, kernel: i32) -> f64 {
    let plain = kernel * kernel * c_in * c_out;
    (kernel * kernel * c_in + c_in * c_out) as f64 / plain as f64
}
