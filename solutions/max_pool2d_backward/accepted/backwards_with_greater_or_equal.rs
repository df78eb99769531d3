// Searches each window from its end, so that the last one found is the first of several.
fn max_pool2d_backward(image: Vec<Vec<f64>>, grad_out: Vec<Vec<f64>>, kernel: usize, stride: usize) -> Vec<Vec<f64>> {
    let mut result = vec![vec![0.0; image[0].len()]; image.len()];
    for i in (0..grad_out.len()).rev() {
        for j in (0..grad_out[0].len()).rev() {
            let (mut best, mut at) = (f64::NEG_INFINITY, (0, 0));
            for y in (i * stride..i * stride + kernel).rev() {
                for x in (j * stride..j * stride + kernel).rev() {
                    if image[y][x] >= best {
                        (best, at) = (image[y][x], (y, x));
                    }
                }
            }
            result[at.0][at.1] += grad_out[i][j];
        }
    }
    result
}
