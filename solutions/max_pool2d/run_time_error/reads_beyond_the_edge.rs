// Begins a window at every stride, also where it does not fit.
// Killed by: examples
fn max_pool2d(image: Vec<Vec<f64>>, kernel: usize, stride: usize) -> Vec<Vec<f64>> {
    let largest = |top: usize, left: usize| {
        let window = image[top..top + kernel].iter().flat_map(|row| &row[left..left + kernel]);
        window.copied().fold(f64::MIN, f64::max)
    };
    let row = |top| (0..image[0].len()).step_by(stride).map(|left| largest(top, left)).collect();
    (0..image.len()).step_by(stride).map(row).collect()
}
