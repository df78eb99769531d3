//! The largest pixel of each whole window.

pub fn max_pool2d(image: &[Vec<f64>], kernel: i64, stride: i64) -> Vec<Vec<f64>> {
    let (kernel, stride) = (kernel as usize, stride as usize);
    let starts = |size: usize| (0..=size - kernel).step_by(stride);
    let largest = |top: usize, left: usize| {
        let window = image[top..top + kernel].iter().flat_map(|row| &row[left..left + kernel]);
        window.copied().fold(f64::NEG_INFINITY, f64::max)
    };
    let row = |top| starts(image[0].len()).map(|left| largest(top, left)).collect();
    starts(image.len()).map(row).collect()
}
