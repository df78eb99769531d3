// Sets the gradient of a pixel, also if it has one from another window.
// Killed by: examples
fn max_pool2d_backward(image: Vec<Vec<f64>>, grad_out: Vec<Vec<f64>>, kernel: usize, stride: usize) -> Vec<Vec<f64>> {
    let mut result = vec![vec![0.0; image[0].len()]; image.len()];
    for i in 0..grad_out.len() {
        for j in 0..grad_out[0].len() {
            let mut best = (i * stride, j * stride);
            for y in i * stride..i * stride + kernel {
                for x in j * stride..j * stride + kernel {
                    if image[y][x] > image[best.0][best.1] {
                        best = (y, x);
                    }
                }
            }
            result[best.0][best.1] = grad_out[i][j];
        }
    }
    result
}
