// Rounds the place to the nearest index.
// Killed by: examples
fn upsample_nearest(image: Vec<Vec<f64>>, h: usize, w: usize) -> Vec<Vec<f64>> {
    let index = |i: usize, size: usize, n: usize| ((i * size) as f64 / n as f64).round().min((size - 1) as f64) as usize;
    let row = |i| (0..w).map(|j| image[index(i, image.len(), h)][index(j, image[0].len(), w)]).collect();
    (0..h).map(row).collect()
}
