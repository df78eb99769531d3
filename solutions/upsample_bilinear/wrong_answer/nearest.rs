// Copies the pixel below the centre of each cell.
// Killed by: examples
fn upsample_bilinear(image: Vec<Vec<f64>>, h: usize, w: usize) -> Vec<Vec<f64>> {
    let index = |i: usize, size: usize, n: usize| (2 * i + 1) * size / (2 * n);
    let row = |i| (0..w).map(|j| image[index(i, image.len(), h)][index(j, image[0].len(), w)]).collect();
    (0..h).map(row).collect()
}
