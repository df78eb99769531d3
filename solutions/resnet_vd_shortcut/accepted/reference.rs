//! Average pooling that halves the size, then a mixture of the channels at each place.

type Map = Vec<Vec<f64>>;

pub fn resnet_vd_shortcut(feature: &[Map], weight: &[Vec<f64>]) -> Vec<Map> {
    let pooled: Vec<Map> = feature.iter().map(halved).collect();
    let mixed = |weights: &Vec<f64>| {
        let cell = |i: usize, j: usize| pooled.iter().zip(weights).map(|(map, weight)| map[i][j] * weight).sum();
        (0..pooled[0].len()).map(|i| (0..pooled[0][i].len()).map(|j| cell(i, j)).collect()).collect()
    };
    weight.iter().map(mixed).collect()
}

/// The mean of each block of 2 × 2, or of what is inside.
fn halved(map: &Map) -> Map {
    let mean = |rows: &[Vec<f64>], left: usize| {
        let pixels: Vec<f64> = rows.iter().flat_map(|row| row.iter().skip(left).take(2)).copied().collect();
        pixels.iter().sum::<f64>() / pixels.len() as f64
    };
    map.chunks(2).map(|rows| (0..rows[0].len()).step_by(2).map(|left| mean(rows, left)).collect()).collect()
}
