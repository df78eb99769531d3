// Normalises all channels of a sample together.
// Killed by: examples
fn group_norm(
    mut x: Vec<Vec<Vec<Vec<f64>>>>, _groups: i64, gamma: Vec<f64>, beta: Vec<f64>, eps: f64,
) -> Vec<Vec<Vec<Vec<f64>>>> {
    for sample in &mut x {
        let numbers: Vec<f64> = sample.iter().flatten().flatten().copied().collect();
        let n = numbers.len() as f64;
        let mean = numbers.iter().sum::<f64>() / n;
        let var = numbers.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / n;
        for (c, channel) in sample.iter_mut().enumerate() {
            channel.iter_mut().flatten().for_each(|v| *v = gamma[c] * (*v - mean) / (var + eps).sqrt() + beta[c]);
        }
    }
    x
}
