//! The weights of a 3D convolution, and those of a spatial and a temporal one in its place.

/// `(full, pair)`, without biases.
pub fn conv3d_factorised_params(c_in: i64, c_out: i64, kernel: i64, t: i64, mid: i64) -> (i64, i64) {
    let spatial = kernel * kernel * c_in * mid;
    let temporal = t * mid * c_out;
    (t * kernel * kernel * c_in * c_out, spatial + temporal)
}
