// A method of `Solution`, rows of exactly four numbers, and `usize` indices as the result. Marks the dropped boxes
// with a flag instead of looking through the kept ones.
struct Solution;

impl Solution {
    pub fn nms(boxes: Vec<[f64; 4]>, scores: Vec<f64>, iou_threshold: f64) -> Vec<usize> {
        let mut order: Vec<usize> = (0..boxes.len()).collect();
        order.sort_by(|&i, &j| scores[j].partial_cmp(&scores[i]).unwrap().then(i.cmp(&j)));

        let mut dropped = vec![false; boxes.len()];
        let mut kept = vec![];
        for (rank, &i) in order.iter().enumerate() {
            if dropped[i] {
                continue;
            }
            kept.push(i);
            for &j in &order[rank + 1..] {
                dropped[j] |= Self::iou(boxes[i], boxes[j]) > iou_threshold;
            }
        }
        kept
    }

    fn iou([ax1, ay1, ax2, ay2]: [f64; 4], [bx1, by1, bx2, by2]: [f64; 4]) -> f64 {
        let w = ax2.min(bx2) - ax1.max(bx1);
        let h = ay2.min(by2) - ay1.max(by1);
        if w <= 0.0 || h <= 0.0 {
            return 0.0;
        }
        let shared = w * h;
        shared / ((ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - shared)
    }
}
