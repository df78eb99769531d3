// Samples at the corners of the cells.
// Killed by: examples
fn upsample_bilinear(image: Vec<Vec<f64>>, h: usize, w: usize) -> Vec<Vec<f64>> {
    fn place(i: usize, size: usize, n: usize) -> (usize, usize, f64) {
        let place = (i * size) as f64 / n as f64;
        (place as usize, (place as usize + 1).min(size - 1), place.fract())
    }
    let cell = |i: usize, j: usize| {
        let ((a, b, f), (c, d, g)) = (place(i, image.len(), h), place(j, image[0].len(), w));
        (1.0 - f) * ((1.0 - g) * image[a][c] + g * image[a][d]) + f * ((1.0 - g) * image[b][c] + g * image[b][d])
    };
    (0..h).map(|i| (0..w).map(|j| cell(i, j)).collect()).collect()
}
