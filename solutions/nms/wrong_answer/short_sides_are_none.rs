// Takes a box for empty, and an overlap for none, where a side is shorter than an eighth.
// Killed by: hidden
const LEAST: f64 = 0.125;

pub fn nms(boxes: Vec<Vec<f64>>, scores: Vec<f64>, iou_threshold: f64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    order.sort_by(|&i, &j| scores[j].total_cmp(&scores[i]).then(i.cmp(&j)));
    let mut kept: Vec<usize> = Vec::new();
    for i in order {
        if kept.iter().all(|&k| iou(&boxes[k], &boxes[i]) <= iou_threshold) {
            kept.push(i);
        }
    }
    kept
}

fn iou(a: &[f64], b: &[f64]) -> f64 {
    let shared = product(a[2].min(b[2]) - a[0].max(b[0]), a[3].min(b[3]) - a[1].max(b[1]));
    let areas = product(a[2] - a[0], a[3] - a[1]) + product(b[2] - b[0], b[3] - b[1]);
    if shared == 0.0 { 0.0 } else { shared / (areas - shared) }
}

fn product(width: f64, height: f64) -> f64 {
    if width < LEAST || height < LEAST { 0.0 } else { width * height }
}
