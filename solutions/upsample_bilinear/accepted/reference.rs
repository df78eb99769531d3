//! A picture resized by linear interpolation between the centres of its pixels.

pub fn upsample_bilinear(image: &[Vec<f64>], h: i64, w: i64) -> Vec<Vec<f64>> {
    let across = |row: &Vec<f64>| resized(w, row.len(), |index| row[index]);
    let rows: Vec<Vec<f64>> = image.iter().map(across).collect();
    let column = |j: usize| resized(h, rows.len(), |index| rows[index][j]);
    let columns: Vec<Vec<f64>> = (0..w as usize).map(column).collect();
    (0..h as usize).map(|i| columns.iter().map(|column| column[i]).collect()).collect()
}

/// A line of `n` values, from one of `size` pixels.
fn resized(n: i64, size: usize, pixel: impl Fn(usize) -> f64) -> Vec<f64> {
    let last = size - 1;
    let value = |i: i64| {
        let centre = (i as f64 + 0.5) * size as f64 / n as f64;
        let place = (centre - 0.5).clamp(0.0, last as f64);
        let (first, fraction) = (place.floor() as usize, place.fract());
        (1.0 - fraction) * pixel(first) + fraction * pixel(last.min(first + 1))
    };
    (0..n).map(value).collect()
}
