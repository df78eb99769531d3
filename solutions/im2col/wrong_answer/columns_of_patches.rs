// Returns a column for each patch, as torch does.
// Killed by: examples
fn im2col(image: Vec<Vec<Vec<f64>>>, kernel: i64, stride: i64, padding: i64) -> Vec<Vec<f64>> {
    let (height, width) = (image[0].len() as i64, image[0][0].len() as i64);
    let mut rows = Vec::new();
    for channel in &image {
        for a in 0..kernel {
            for b in 0..kernel {
                let mut row = Vec::new();
                for y in (a - padding..=height + padding - kernel + a).step_by(stride as usize) {
                    for x in (b - padding..=width + padding - kernel + b).step_by(stride as usize) {
                        let inside = (0..height).contains(&y) && (0..width).contains(&x);
                        row.push(if inside { channel[y as usize][x as usize] } else { 0.0 });
                    }
                }
                rows.push(row);
            }
        }
    }
    rows
}
