// Has the spatial layer end at the output channels, and the temporal one begin at the input channels.
// Killed by: examples
fn conv3d_factorised_params(c_in: i64, c_out: i64, kernel: i64, t: i64, mid: i64) -> (i64, i64) {
    (t * kernel * kernel * c_in * c_out, kernel * kernel * c_out * mid + t * mid * c_in)
}
