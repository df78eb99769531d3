// Moves a window that sticks out back into the image.
// Killed by: examples
fn avg_pool2d(image: Vec<Vec<f64>>, kernel: usize, stride: usize, ceil_mode: bool) -> Vec<Vec<f64>> {
    let starts = |size: usize| {
        let end = if ceil_mode { size.min(size - kernel + stride) } else { size - kernel + 1 };
        (0..end).step_by(stride).map(move |start| start.min(size - kernel))
    };
    let mean = |top: usize, left: usize| {
        let sum: f64 = image[top..top + kernel].iter().flat_map(|row| &row[left..left + kernel]).sum();
        sum / (kernel * kernel) as f64
    };
    starts(image.len()).map(|top| starts(image[0].len()).map(|left| mean(top, left)).collect()).collect()
}
