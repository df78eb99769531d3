// Squares the first side of the kernel.
// Killed by: hidden
fn init_scale(shape: Vec<i64>) -> (i64, i64, f64, f64) {
    let area = if shape.len() > 2 { shape[2].pow(shape.len() as u32 - 2) } else { 1 };
    let (fan_in, fan_out) = (shape[1] * area, shape[0] * area);
    (fan_in, fan_out, (6.0 / (fan_in + fan_out) as f64).sqrt(), (2.0 / fan_in as f64).sqrt())
}
