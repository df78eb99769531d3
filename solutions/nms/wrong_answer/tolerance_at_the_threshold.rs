// Allows for rounding at the threshold, and more than rounding can do: a box that lies 4e-9 beyond it is kept.
// Killed by: hidden
pub fn nms(boxes: Vec<[f64; 4]>, scores: Vec<f64>, iou_threshold: f64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
    let mut kept: Vec<usize> = vec![];
    for i in order {
        if kept.iter().all(|&k| iou(&boxes[k], &boxes[i]) <= iou_threshold + 1e-8) {
            kept.push(i);
        }
    }
    kept
}

fn iou(a: &[f64; 4], b: &[f64; 4]) -> f64 {
    let w = (a[2].min(b[2]) - a[0].max(b[0])).max(0.0);
    let h = (a[3].min(b[3]) - a[1].max(b[1])).max(0.0);
    let union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h;
    if union > 0.0 { w * h / union } else { 0.0 }
}
