// Repeats the whole picture instead of its pixels.
// Killed by: examples
fn upsample_nearest(image: Vec<Vec<f64>>, h: usize, w: usize) -> Vec<Vec<f64>> {
    (0..h).map(|i| (0..w).map(|j| image[i % image.len()][j % image[0].len()]).collect()).collect()
}
