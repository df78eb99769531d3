//! Boxes `[x1, y1, x2, y2]` and how they overlap.

/// Intersection over union; 0 for boxes that share no area.
pub fn overlap(a: &[f64], b: &[f64]) -> f64 {
    let intersection = intersection(a, b);
    if intersection == 0.0 { 0.0 } else { intersection / (area(a) + area(b) - intersection) }
}

/// The shared area.
pub fn intersection(a: &[f64], b: &[f64]) -> f64 {
    let width = a[2].min(b[2]) - a[0].max(b[0]);
    let height = a[3].min(b[3]) - a[1].max(b[1]);
    if width <= 0.0 || height <= 0.0 { 0.0 } else { width * height }
}

pub fn area(a: &[f64]) -> f64 {
    (a[2] - a[0]) * (a[3] - a[1])
}

/// Cuts the plane along all eight sides and sums the cells in both boxes and the cells in either.
pub fn overlap_by_cells(a: &[f64], b: &[f64]) -> f64 {
    let cuts = |axis: usize| {
        let mut cuts = [a[axis], a[axis + 2], b[axis], b[axis + 2]];
        cuts.sort_by(f64::total_cmp);
        cuts
    };
    let (xs, ys) = (cuts(0), cuts(1));
    let (mut both, mut either) = (0.0, 0.0);
    for x in xs.windows(2) {
        for y in ys.windows(2) {
            let inside = |r: &[f64]| r[0] <= x[0] && x[1] <= r[2] && r[1] <= y[0] && y[1] <= r[3];
            let cell = (x[1] - x[0]) * (y[1] - y[0]);
            both += if inside(a) && inside(b) { cell } else { 0.0 };
            either += if inside(a) || inside(b) { cell } else { 0.0 };
        }
    }
    if either == 0.0 { 0.0 } else { both / either }
}

/// Whether box `i` comes before box `j`: by its score, and of equal scores by its index.
pub fn better(scores: &[f64], i: usize, j: usize) -> bool {
    scores[i] > scores[j] || scores[i] == scores[j] && i < j
}
