// Subtracts the padding from indices that may be smaller.
// Killed by: examples
type Channels = Vec<Vec<Vec<f64>>>;
fn transposed_conv2d(image: Channels, weight: Vec<Channels>, stride: usize, padding: usize) -> Channels {
    let kernel = weight[0][0].len();
    let size = |n: usize| (n - 1) * stride + kernel - 2 * padding;
    let mut result = vec![vec![vec![0.0; size(image[0][0].len())]; size(image[0].len())]; weight[0].len()];
    for c in 0..image.len() {
        for d in 0..result.len() {
            for i in 0..image[c].len() {
                for j in 0..image[c][i].len() {
                    for a in 0..kernel {
                        for b in 0..kernel {
                            result[d][i * stride + a - padding][j * stride + b - padding] +=
                                image[c][i][j] * weight[c][d][a][b];
                        }
                    }
                }
            }
        }
    }
    result
}
