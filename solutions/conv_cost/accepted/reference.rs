//! The multiplications and the weights of a convolution with groups.

/// `(multiplications, weights)` for one picture, without biases.
pub fn conv_cost(c_in: i64, c_out: i64, kernel: i64, h_out: i64, w_out: i64, groups: i64) -> (i64, i64) {
    let weights = c_out * (c_in / groups) * kernel * kernel;
    (weights * h_out * w_out, weights)
}
