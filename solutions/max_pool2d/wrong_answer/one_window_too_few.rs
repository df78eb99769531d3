// Stops before the last window unless there is just one.
// Killed by: examples
fn max_pool2d(image: Vec<Vec<f64>>, kernel: usize, stride: usize) -> Vec<Vec<f64>> {
    let starts = |size: usize| (0..(size - kernel).max(1)).step_by(stride);
    let largest = |top: usize, left: usize| {
        let window = image[top..top + kernel].iter().flat_map(|row| &row[left..left + kernel]);
        window.copied().fold(f64::MIN, f64::max)
    };
    starts(image.len()).map(|top| starts(image[0].len()).map(|left| largest(top, left)).collect()).collect()
}
