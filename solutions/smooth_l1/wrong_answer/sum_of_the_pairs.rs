// Returns the sum.
// Killed by: examples
fn smooth_l1(pred: Vec<f64>, target: Vec<f64>, beta: f64) -> f64 {
    let loss = |(p, t): (&f64, &f64)| {
        let d = (p - t).abs();
        if d < beta { d * d / (2.0 * beta) } else { d - beta / 2.0 }
    };
    pred.iter().zip(&target).map(loss).sum()
}
