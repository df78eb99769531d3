// Multiplies in 32 bits.
// Killed by: hidden
fn r2plus1d_channels(c_in: i32, c_out: i32, kernel: i32, t: i32) -> i32 {
    t * kernel * kernel * c_in * c_out / (kernel * kernel * c_in + t * c_out)
}
