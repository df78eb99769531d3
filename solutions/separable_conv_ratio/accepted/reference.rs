//! The multiplications of a depthwise and a pointwise convolution, as a share of those of an ordinary one.

/// All are counted at one cell of the feature map.
pub fn separable_conv_ratio(c_in: i64, c_out: i64, kernel: i64) -> f64 {
    let depthwise = kernel * kernel * c_in;
    let pointwise = c_in * c_out;
    let ordinary = kernel * kernel * c_in * c_out;
    (depthwise + pointwise) as f64 / ordinary as f64
}
