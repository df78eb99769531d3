// Takes the statistics of a group over all samples.
// Killed by: hidden
fn group_norm(
    mut x: Vec<Vec<Vec<Vec<f64>>>>, groups: i64, gamma: Vec<f64>, beta: Vec<f64>, eps: f64,
) -> Vec<Vec<Vec<Vec<f64>>>> {
    let size = gamma.len() / groups as usize;
    for first in (0..gamma.len()).step_by(size) {
        let numbers: Vec<f64> = x.iter().flat_map(|s| s[first..first + size].iter().flatten().flatten()).copied().collect();
        let n = numbers.len() as f64;
        let mean = numbers.iter().sum::<f64>() / n;
        let var = numbers.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / n;
        for sample in &mut x {
            for c in first..first + size {
                sample[c].iter_mut().flatten().for_each(|v| *v = gamma[c] * (*v - mean) / (var + eps).sqrt() + beta[c]);
            }
        }
    }
    x
}
