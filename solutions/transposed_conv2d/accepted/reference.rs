//! A transposed convolution, as it is defined.

type Channels = Vec<Vec<Vec<f64>>>;

/// Each pixel adds a scaled kernel to the output, of which the padding cuts the border off.
pub fn transposed_conv2d(image: &Channels, weight: &[Channels], stride: i64, padding: i64) -> Channels {
    let (stride, padding, kernel) = (stride as usize, padding as usize, weight[0][0].len());
    let full = |size: usize| (size - 1) * stride + kernel;
    let (height, width) = (full(image[0].len()), full(image[0][0].len()));
    let mut result = vec![vec![vec![0.0; width]; height]; weight[0].len()];
    for (channel, kernels) in image.iter().zip(weight) {
        for (output, kernel) in result.iter_mut().zip(kernels) {
            for (i, pixels) in channel.iter().enumerate() {
                for (j, pixel) in pixels.iter().enumerate() {
                    add(output, kernel, *pixel, (i * stride, j * stride));
                }
            }
        }
    }
    let cut = |size: usize| padding..size - padding;
    let cropped = |output: &Vec<Vec<f64>>| output[cut(height)].iter().map(|row| row[cut(width)].to_vec()).collect();
    result.iter().map(cropped).collect()
}

/// Adds the kernel, times a factor, at a place.
fn add(output: &mut [Vec<f64>], kernel: &[Vec<f64>], factor: f64, (top, left): (usize, usize)) {
    for (row, weights) in output[top..].iter_mut().zip(kernel) {
        for (cell, weight) in row[left..].iter_mut().zip(weights) {
            *cell += factor * weight;
        }
    }
}
