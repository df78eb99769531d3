//! Layer normalisation, as it is defined.

pub fn layer_norm(x: &[Vec<f64>], gamma: &[f64], beta: &[f64], eps: f64) -> Vec<Vec<f64>> {
    let normalised = |row: &Vec<f64>| {
        let n = row.len() as f64;
        let mean = row.iter().sum::<f64>() / n;
        let variance = row.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / n;
        let deviation = (variance + eps).sqrt();
        let learnt = gamma.iter().zip(beta);
        row.iter().zip(learnt).map(|(value, (gamma, beta))| gamma * (value - mean) / deviation + beta).collect()
    };
    x.iter().map(normalised).collect()
}
