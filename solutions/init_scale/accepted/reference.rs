//! The fans of a layer's weights, the bound of Xavier's uniform and the deviation of He's normal initialisation.

pub fn init_scale(shape: &[i64]) -> (i64, i64, f64, f64) {
    let area: i64 = shape[2..].iter().product();
    let (fan_in, fan_out) = (shape[1] * area, shape[0] * area);
    let bound = (6.0 / (fan_in + fan_out) as f64).sqrt();
    let deviation = (2.0 / fan_in as f64).sqrt();
    (fan_in, fan_out, bound, deviation)
}
