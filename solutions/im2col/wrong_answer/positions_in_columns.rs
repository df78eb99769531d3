// Lists the positions from top to bottom first.
// Killed by: examples
fn im2col(image: Vec<Vec<Vec<f64>>>, kernel: i64, stride: i64, padding: i64) -> Vec<Vec<f64>> {
    let (height, width) = (image[0].len() as i64, image[0][0].len() as i64);
    let mut patches = Vec::new();
    for left in (-padding..=width + padding - kernel).step_by(stride as usize) {
        for top in (-padding..=height + padding - kernel).step_by(stride as usize) {
            let mut patch = Vec::new();
            for channel in &image {
                for y in top..top + kernel {
                    for x in left..left + kernel {
                        let inside = (0..height).contains(&y) && (0..width).contains(&x);
                        patch.push(if inside { channel[y as usize][x as usize] } else { 0.0 });
                    }
                }
            }
            patches.push(patch);
        }
    }
    patches
}
