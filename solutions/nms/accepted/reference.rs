/// Greedy non-maximum suppression: the indices of the kept boxes, best score first.
///
/// Going through the boxes from the best score down, a box is kept unless one that was kept before overlaps it by
/// more than the threshold. Only kept boxes are compared with: a dropped box drops nothing. O(n · kept) comparisons.
pub fn nms(boxes: &[Vec<f64>], scores: &[f64], iou_threshold: f64) -> Vec<i64> {
    let mut best_first: Vec<usize> = (0..boxes.len()).collect();
    // The sort is stable, so equal scores stay in the order of their indices.
    best_first.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));

    let mut kept: Vec<usize> = Vec::new();
    for candidate in best_first {
        let dropped = kept.iter().any(|&better| iou(&boxes[better], &boxes[candidate]) > iou_threshold);
        if !dropped {
            kept.push(candidate);
        }
    }
    kept.into_iter().map(|index| index as i64).collect()
}

/// Intersection over union of two boxes `[x1, y1, x2, y2]`; 0 when the union has no area.
fn iou(a: &[f64], b: &[f64]) -> f64 {
    // Without the clamps, two boxes apart in both directions would have a positive product.
    let width = (a[2].min(b[2]) - a[0].max(b[0])).max(0.0);
    let height = (a[3].min(b[3]) - a[1].max(b[1])).max(0.0);
    let intersection = width * height;
    let union = area(a) + area(b) - intersection;
    if union > 0.0 { intersection / union } else { 0.0 }
}

fn area(a: &[f64]) -> f64 {
    (a[2] - a[0]) * (a[3] - a[1])
}
