//! The gradient of max pooling: each window's goes to its first maximum.

pub fn max_pool2d_backward(image: &[Vec<f64>], grad_out: &[Vec<f64>], kernel: i64, stride: i64) -> Vec<Vec<f64>> {
    let (kernel, stride) = (kernel as usize, stride as usize);
    let mut result: Vec<Vec<f64>> = image.iter().map(|row| row.iter().map(|_| 0.0).collect()).collect();
    for (i, gradients) in grad_out.iter().enumerate() {
        for (j, gradient) in gradients.iter().enumerate() {
            let (row, column) = first_maximum(image, (i * stride, j * stride), kernel);
            result[row][column] += gradient;
        }
    }
    result
}

/// Where the largest pixel of a window stands; of several, the first one row by row.
fn first_maximum(image: &[Vec<f64>], (top, left): (usize, usize), kernel: usize) -> (usize, usize) {
    let mut best = (top, left);
    for row in top..top + kernel {
        for column in left..left + kernel {
            if image[row][column] > image[best.0][best.1] {
                best = (row, column);
            }
        }
    }
    best
}
