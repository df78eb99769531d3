//! The mean focal loss, as it is defined.

pub fn focal_loss(logits: &[f64], labels: &[i64], alpha: f64, gamma: f64) -> f64 {
    let loss = |(logit, label): (&f64, &i64)| {
        // The right answer has the probability σ(z).
        let (z, alpha_t) = if *label == 1 { (*logit, alpha) } else { (-logit, 1.0 - alpha) };
        let wrong = 1.0 / (1.0 + z.exp());
        let surprise = (-z).max(0.0) + (-z.abs()).exp().ln_1p();
        alpha_t * wrong.powf(gamma) * surprise
    };
    logits.iter().zip(labels).map(loss).sum::<f64>() / logits.len() as f64
}
