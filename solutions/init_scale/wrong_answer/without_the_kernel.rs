// Forgets the kernel.
// Killed by: examples
fn init_scale(shape: Vec<i64>) -> (i64, i64, f64, f64) {
    let (fan_in, fan_out) = (shape[1], shape[0]);
    (fan_in, fan_out, (6.0 / (fan_in + fan_out) as f64).sqrt(), (2.0 / fan_in as f64).sqrt())
}
