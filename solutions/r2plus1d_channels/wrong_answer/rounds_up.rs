// Takes the fewest channels that need at least as many weights.
// Killed by: examples
fn r2plus1d_channels(c_in: i64, c_out: i64, kernel: i64, t: i64) -> i64 {
    let cost = kernel * kernel * c_in + t * c_out;
    (t * kernel * kernel * c_in * c_out + cost - 1) / cost
}
