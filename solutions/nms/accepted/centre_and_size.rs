// Holds boxes as centre and size, as detectors put them out, and works out the sides again for each pair.
struct Detection {
    index: usize,
    score: f64,
    centre: [f64; 2],
    size: [f64; 2],
}

impl Detection {
    fn overlap(&self, other: &Detection) -> f64 {
        let along = |axis: usize| {
            let end = |d: &Detection| d.centre[axis] + d.size[axis] / 2.0;
            let start = |d: &Detection| d.centre[axis] - d.size[axis] / 2.0;
            (end(self).min(end(other)) - start(self).max(start(other))).max(0.0)
        };
        let shared = along(0) * along(1);
        if shared == 0.0 { 0.0 } else { shared / (self.area() + other.area() - shared) }
    }

    fn area(&self) -> f64 {
        self.size[0] * self.size[1]
    }
}

pub fn nms(boxes: &[Vec<f64>], scores: &[f64], iou_threshold: f64) -> Vec<usize> {
    let mut detections: Vec<Detection> = boxes
        .iter()
        .zip(scores)
        .enumerate()
        .map(|(index, (b, &score))| Detection {
            index,
            score,
            centre: [(b[0] + b[2]) / 2.0, (b[1] + b[3]) / 2.0],
            size: [b[2] - b[0], b[3] - b[1]],
        })
        .collect();
    detections.sort_by(|a, b| b.score.partial_cmp(&a.score).unwrap());

    let mut kept: Vec<Detection> = Vec::new();
    for detection in detections {
        if kept.iter().all(|better| better.overlap(&detection) <= iou_threshold) {
            kept.push(detection);
        }
    }
    kept.into_iter().map(|detection| detection.index).collect()
}
