// Sets cells where it should add to them.
// Killed by: examples
type Channels = Vec<Vec<Vec<f64>>>;
fn transposed_conv2d(image: Channels, weight: Vec<Channels>, stride: usize, padding: usize) -> Channels {
    let kernel = weight[0][0].len();
    let (height, width) = ((image[0].len() - 1) * stride + kernel, (image[0][0].len() - 1) * stride + kernel);
    let mut full = vec![vec![vec![0.0; width]; height]; weight[0].len()];
    for d in 0..full.len() {
        for i in 0..image[0].len() {
            for j in 0..image[0][0].len() {
                for a in 0..kernel {
                    for b in 0..kernel {
                        full[d][i * stride + a][j * stride + b] =
                            (0..image.len()).map(|c| image[c][i][j] * weight[c][d][a][b]).sum();
                    }
                }
            }
        }
    }
    let crop = |rows: &Vec<Vec<f64>>| rows[padding..height - padding].iter().map(|row| row[padding..width - padding].to_vec()).collect();
    full.iter().map(crop).collect()
}
