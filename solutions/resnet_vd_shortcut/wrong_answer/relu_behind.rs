// Applies a ReLU to the result.
// Killed by: examples
type Map = Vec<Vec<f64>>;
fn resnet_vd_shortcut(feature: Vec<Map>, weight: Vec<Vec<f64>>) -> Vec<Map> {
    let mean = |map: &Map, i: usize, j: usize| {
        let pixels: Vec<f64> = map.iter().skip(2 * i).take(2).flat_map(|row| row.iter().skip(2 * j).take(2).copied()).collect();
        pixels.iter().sum::<f64>() / pixels.len() as f64
    };
    let (rows, columns) = (feature[0].len().div_ceil(2), feature[0][0].len().div_ceil(2));
    let cell = |w: &Vec<f64>, i: usize, j: usize| feature.iter().zip(w).map(|(map, w)| w * mean(map, i, j)).sum::<f64>().max(0.0);
    weight.iter().map(|w| (0..rows).map(|i| (0..columns).map(|j| cell(w, i, j)).collect()).collect()).collect()
}
