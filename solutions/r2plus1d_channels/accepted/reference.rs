//! The most channels between a spatial and a temporal convolution that need no more weights than a 3D convolution.

pub fn r2plus1d_channels(c_in: i64, c_out: i64, kernel: i64, t: i64) -> i64 {
    let square = kernel * kernel;
    t * square * c_in * c_out / (square * c_in + t * c_out)
}
