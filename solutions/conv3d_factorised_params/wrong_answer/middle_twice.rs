// Has the temporal layer go from the middle to the middle.
// Killed by: examples
fn conv3d_factorised_params(c_in: i64, c_out: i64, kernel: i64, t: i64, mid: i64) -> (i64, i64) {
    (t * kernel * kernel * c_in * c_out, kernel * kernel * c_in * mid + t * mid * mid)
}
