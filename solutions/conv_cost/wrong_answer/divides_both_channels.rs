// Counts the weights of one group only.
// Killed by: examples
fn conv_cost(c_in: i64, c_out: i64, kernel: i64, h_out: i64, w_out: i64, groups: i64) -> (i64, i64) {
    let weights = (c_out / groups) * (c_in / groups) * kernel * kernel;
    (weights * h_out * w_out, weights)
}
