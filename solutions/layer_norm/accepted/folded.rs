// Summed from the back, and as one factor and one summand for each number.
fn layer_norm(x: Vec<Vec<f64>>, gamma: Vec<f64>, beta: Vec<f64>, eps: f64) -> Vec<Vec<f64>> {
    let average = |terms: Vec<f64>| terms.iter().rev().fold(0.0, |sum, term| sum + term) / terms.len() as f64;
    x.into_iter()
        .map(|row| {
            let mean = average(row.clone());
            let scale = (average(row.iter().map(|v| (v - mean) * (v - mean)).collect()) + eps).sqrt().recip();
            (0..row.len())
                .map(|d| {
                    let factor = gamma[d] * scale;
                    factor * row[d] + (beta[d] - factor * mean)
                })
                .collect()
        })
        .collect()
}
