// Multiplies in 32 bits.
// Killed by: hidden
fn conv_cost(c_in: i32, c_out: i32, kernel: i32, h_out: i32, w_out: i32, groups: i32) -> (i32, i32) {
    let weights = c_out * (c_in / groups) * kernel * kernel;
    (weights * h_out * w_out, weights)
}
