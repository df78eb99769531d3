// Checks that a corner is not before the first pixel, but not that it is not behind the last.
// Killed by: examples
fn deformable_sample(image: Vec<Vec<f64>>, offsets: Vec<Vec<Vec<f64>>>, kernel: i64) -> Vec<Vec<f64>> {
    let (height, width, k) = (image.len() as i64, image[0].len() as i64, kernel as usize);
    let pixel = |y: i64, x: i64| if y < 0 || x < 0 { 0.0 } else { image[y as usize][x as usize] };
    let between = |y: f64, x: f64| {
        let (top, left) = (y.floor(), x.floor());
        let (below, right, y, x) = (y - top, x - left, top as i64, left as i64);
        let upper = (1.0 - right) * pixel(y, x) + right * pixel(y, x + 1);
        let lower = (1.0 - right) * pixel(y + 1, x) + right * pixel(y + 1, x + 1);
        (1.0 - below) * upper + below * lower
    };
    let tap = |i: usize, j: usize, tap: usize| {
        let y = (i + tap / k) as f64 - (kernel / 2) as f64 + offsets[2 * tap][i][j];
        let x = (j + tap % k) as f64 - (kernel / 2) as f64 + offsets[2 * tap + 1][i][j];
        between(y, x)
    };
    let row = |at: usize| (0..k * k).map(|t| tap(at / width as usize, at % width as usize, t)).collect();
    (0..(height * width) as usize).map(row).collect()
}
