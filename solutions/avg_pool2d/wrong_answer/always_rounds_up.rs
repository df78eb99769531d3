// Keeps the windows that stick out in both modes.
// Killed by: examples
fn avg_pool2d(image: Vec<Vec<f64>>, kernel: usize, stride: usize, _ceil_mode: bool) -> Vec<Vec<f64>> {
    let (height, width) = (image.len(), image[0].len());
    let starts = |size: usize| (0..size.min(size - kernel + stride)).step_by(stride);
    let mean = |top: usize, left: usize| {
        let (bottom, right) = ((top + kernel).min(height), (left + kernel).min(width));
        let sum: f64 = image[top..bottom].iter().flat_map(|row| &row[left..right]).sum();
        sum / ((bottom - top) * (right - left)) as f64
    };
    starts(height).map(|top| starts(width).map(|left| mean(top, left)).collect()).collect()
}
