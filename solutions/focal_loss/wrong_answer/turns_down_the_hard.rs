// Takes p_t for 1 - p_t in the factor.
// Killed by: examples
fn focal_loss(logits: Vec<f64>, labels: Vec<i64>, alpha: f64, gamma: f64) -> f64 {
    let loss = |(logit, label): (&f64, &i64)| {
        let (z, alpha_t) = if *label == 1 { (*logit, alpha) } else { (-logit, 1.0 - alpha) };
        let surprise = (-z).max(0.0) + (-z.abs()).exp().ln_1p();
        alpha_t * (1.0 / (1.0 + (-z).exp())).powf(gamma) * surprise
    };
    logits.iter().zip(&labels).map(loss).sum::<f64>() / logits.len() as f64
}
