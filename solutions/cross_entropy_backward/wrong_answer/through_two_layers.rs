// Goes through -1 / p and the softmax one after the other, which is infinity times 0 where p has become 0.
// Killed by: hidden
fn cross_entropy_backward(logits: Vec<Vec<f64>>, labels: Vec<i64>) -> Vec<Vec<f64>> {
    let n = logits.len() as f64;
    let of_row = |(row, label): (&Vec<f64>, &i64)| {
        let largest = row.iter().copied().fold(f64::MIN, f64::max);
        let sum: f64 = row.iter().map(|x| (x - largest).exp()).sum();
        let p: Vec<f64> = row.iter().map(|x| (x - largest).exp() / sum).collect();
        let at_label = -1.0 / p[*label as usize] / n;
        let average = p[*label as usize] * at_label;
        let grad = |j: usize| if j == *label as usize { at_label } else { 0.0 };
        (0..p.len()).map(|j| p[j] * (grad(j) - average)).collect()
    };
    logits.iter().zip(&labels).map(of_row).collect()
}
