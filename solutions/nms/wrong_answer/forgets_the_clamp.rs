// Multiplies the two extents of the intersection without clamping them at 0: boxes that are apart in both
// directions get a positive overlap, minus times minus.
// Killed by: hidden
pub fn nms(boxes: &[Vec<f64>], scores: &[f64], iou_threshold: f64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
    let mut kept: Vec<usize> = vec![];
    for i in order {
        if !kept.iter().any(|&k| iou(&boxes[k], &boxes[i]) > iou_threshold) {
            kept.push(i);
        }
    }
    kept
}

fn iou(a: &[f64], b: &[f64]) -> f64 {
    let w = a[2].min(b[2]) - a[0].max(b[0]);
    let h = a[3].min(b[3]) - a[1].max(b[1]);
    let union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h;
    if union > 0.0 { w * h / union } else { 0.0 }
}
