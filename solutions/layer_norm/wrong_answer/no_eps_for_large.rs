// Adds eps only where the variance is 0.
// Killed by: examples
fn layer_norm(x: Vec<Vec<f64>>, gamma: Vec<f64>, beta: Vec<f64>, eps: f64) -> Vec<Vec<f64>> {
    let normalised = |row: &Vec<f64>| {
        let n = row.len() as f64;
        let mean = row.iter().sum::<f64>() / n;
        let variance = row.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / n;
        let deviation = if variance == 0.0 { eps.sqrt() } else { variance.sqrt() };
        (0..row.len()).map(|d| gamma[d] * (row[d] - mean) / deviation + beta[d]).collect()
    };
    x.iter().map(normalised).collect()
}
