// Divides by 4 where the window sticks out too.
// Killed by: examples
type Map = Vec<Vec<f64>>;
fn resnet_vd_shortcut(feature: Vec<Map>, weight: Vec<Vec<f64>>) -> Vec<Map> {
    let mean = |map: &Map, i: usize, j: usize| {
        map.iter().skip(2 * i).take(2).flat_map(|row| row.iter().skip(2 * j).take(2)).sum::<f64>() / 4.0
    };
    let (rows, columns) = (feature[0].len().div_ceil(2), feature[0][0].len().div_ceil(2));
    let cell = |w: &Vec<f64>, i: usize, j: usize| feature.iter().zip(w).map(|(map, w)| w * mean(map, i, j)).sum();
    weight.iter().map(|w| (0..rows).map(|i| (0..columns).map(|j| cell(w, i, j)).collect()).collect()).collect()
}
