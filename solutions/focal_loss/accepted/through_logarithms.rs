// The factor as an exponential of gamma times ln(1 - p_t), which is finite for every logit.
fn focal_loss(logits: Vec<f64>, labels: Vec<i64>, alpha: f64, gamma: f64) -> f64 {
    let softplus = |x: f64| if x > 0.0 { x + (-x).exp().ln_1p() } else { x.exp().ln_1p() };
    let mut mean = 0.0;
    for (x, y) in logits.iter().zip(labels).rev() {
        let sign = (2 * y - 1) as f64;
        let loss = (-gamma * softplus(sign * x)).exp() * softplus(-sign * x);
        mean += loss * (0.5 + sign * (alpha - 0.5)) / logits.len() as f64;
    }
    mean
}
