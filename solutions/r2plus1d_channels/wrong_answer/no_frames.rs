// Forgets the frames in the weights of the 3D convolution.
// Killed by: examples
fn r2plus1d_channels(c_in: i64, c_out: i64, kernel: i64, t: i64) -> i64 {
    kernel * kernel * c_in * c_out / (kernel * kernel * c_in + t * c_out)
}
