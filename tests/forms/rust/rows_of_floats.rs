// Form: Rows are taken as arrays of four floats.
// Problem: nms
// Verdict: accepted

fn nms(boxes: &[[f64; 4]], scores: &Vec<f64>, threshold: &f64) -> Vec<usize> {
    let threshold = f64::from(threshold.clone());
    let area = |b: &[f64]| (b[2] - b[0]) * (b[3] - b[1]);
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    order.sort_by(|&a, &b| scores[b].partial_cmp(&scores[a]).unwrap());
    let mut kept: Vec<usize> = Vec::new();
    for i in order {
        let suppresses = |&k: &usize| {
            let (a, b): (&[f64], &[f64]) = (boxes[k].as_ref(), boxes[i].as_ref());
            let width = (a[2].min(b[2]) - a[0].max(b[0])).max(0.0);
            let common = width * (a[3].min(b[3]) - a[1].max(b[1])).max(0.0);
            let union = area(a) + area(b) - common;
            union > 0.0 && common / union > threshold
        };
        if !kept.iter().any(suppresses) {
            kept.push(i);
        }
    }
    kept
}
