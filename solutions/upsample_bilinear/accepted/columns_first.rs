// Interpolates between two rows first, then along the result.
fn upsample_bilinear(image: Vec<Vec<f64>>, h: usize, w: usize) -> Vec<Vec<f64>> {
    fn place(i: usize, size: usize, n: usize) -> (usize, usize, f64) {
        let place = ((2 * i + 1) * size).saturating_sub(n) as f64 / (2 * n) as f64;
        let place = place.min((size - 1) as f64);
        (place as usize, (place as usize + 1).min(size - 1), place - place.floor())
    }
    let width = image[0].len();
    let row = |i: usize| {
        let (a, b, f) = place(i, image.len(), h);
        let mixed: Vec<f64> = (0..width).map(|x| image[a][x] + f * (image[b][x] - image[a][x])).collect();
        let cell = |j: usize| {
            let (a, b, f) = place(j, width, w);
            mixed[a] + f * (mixed[b] - mixed[a])
        };
        (0..w).map(cell).collect()
    };
    (0..h).map(row).collect()
}
