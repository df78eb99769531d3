//! The patches of an image whose pixels are read at points that are moved by offsets.

/// As it is defined.
pub fn deformable_sample(image: &[Vec<f64>], offsets: &[Vec<Vec<f64>>], kernel: i64) -> Vec<Vec<f64>> {
    let half = kernel / 2;
    let mut rows = Vec::new();
    for i in 0..image.len() {
        for j in 0..image[0].len() {
            let mut row = Vec::new();
            for (a, maps) in offsets.chunks(2 * kernel as usize).enumerate() {
                for (b, map) in maps.chunks(2).enumerate() {
                    let y = (i as i64 + a as i64 - half) as f64 + map[0][i][j];
                    let x = (j as i64 + b as i64 - half) as f64 + map[1][i][j];
                    row.push(between(image, y, x));
                }
            }
            rows.push(row);
        }
    }
    rows
}

/// Mixes the four pixels around a point.
fn between(image: &[Vec<f64>], y: f64, x: f64) -> f64 {
    let (top, left) = (y.floor(), x.floor());
    let (below, right) = (y - top, x - left);
    let corner = |a: i64, b: i64| pixel(image, top as i64 + a, left as i64 + b);
    let upper = (1.0 - right) * corner(0, 0) + right * corner(0, 1);
    let lower = (1.0 - right) * corner(1, 0) + right * corner(1, 1);
    (1.0 - below) * upper + below * lower
}

/// 0 outside.
fn pixel(image: &[Vec<f64>], row: i64, column: i64) -> f64 {
    let [row, column] = [row, column].map(|index| usize::try_from(index).ok());
    let inside = || image.get(row?)?.get(column?);
    inside().copied().unwrap_or(0.0)
}
