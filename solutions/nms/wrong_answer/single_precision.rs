// Single precision throughout, as detectors compute: 24 bits hold neither the coordinates nor the products of large sides.
// Killed by: hidden
pub fn nms(boxes: Vec<Vec<f32>>, scores: Vec<f32>, iou_threshold: f32) -> Vec<u32> {
    let mut order: Vec<u32> = (0..boxes.len() as u32).collect();
    order.sort_by(|&i, &j| scores[j as usize].total_cmp(&scores[i as usize]));
    let mut kept: Vec<u32> = vec![];
    for i in order {
        if kept.iter().all(|&k| iou(&boxes[k as usize], &boxes[i as usize]) <= iou_threshold) {
            kept.push(i);
        }
    }
    kept
}

fn iou(a: &[f32], b: &[f32]) -> f32 {
    let w = (a[2].min(b[2]) - a[0].max(b[0])).max(0.0);
    let h = (a[3].min(b[3]) - a[1].max(b[1])).max(0.0);
    let union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h;
    if union == 0.0 { 0.0 } else { w * h / union }
}
