// Moves the window by one pixel, whatever the stride.
// Killed by: examples
type Channels = Vec<Vec<Vec<f64>>>;
fn conv2d_backward(
    image: Channels, weight: Vec<Channels>, grad_out: Channels, _stride: usize, padding: usize,
) -> (Channels, Vec<Channels>, Vec<f64>) {
    let mut by_image = vec![vec![vec![0.0; image[0][0].len()]; image[0].len()]; image.len()];
    let mut by_weight = vec![vec![vec![vec![0.0; weight[0][0][0].len()]; weight[0][0].len()]; image.len()]; weight.len()];
    let mut by_bias = vec![0.0; weight.len()];
    for o in 0..weight.len() {
        for (i, row) in grad_out[o].iter().enumerate() {
            for (j, gradient) in row.iter().enumerate() {
                by_bias[o] += gradient;
                for c in 0..image.len() {
                    for a in 0..weight[o][c].len() {
                        for b in 0..weight[o][c][a].len() {
                            let (y, x) = ((i + a).wrapping_sub(padding), (j + b).wrapping_sub(padding));
                            if y < image[c].len() && x < image[c][y].len() {
                                by_image[c][y][x] += gradient * weight[o][c][a][b];
                                by_weight[o][c][a][b] += gradient * image[c][y][x];
                            }
                        }
                    }
                }
            }
        }
    }
    (by_image, by_weight, by_bias)
}
