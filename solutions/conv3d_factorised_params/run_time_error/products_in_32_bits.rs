// Multiplies in 32 bits.
// Killed by: hidden
fn conv3d_factorised_params(c_in: i32, c_out: i32, kernel: i32, t: i32, mid: i32) -> (i32, i32) {
    (t * kernel * kernel * c_in * c_out, kernel * kernel * c_in * mid + t * mid * c_out)
}
