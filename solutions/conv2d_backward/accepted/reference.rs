//! The gradients of a convolution by its image, its weights and its biases.

type Channels = Vec<Vec<Vec<f64>>>;

/// Each product of the forward pass contributes to two gradients.
pub fn conv2d_backward(
    image: &Channels,
    weight: &[Channels],
    grad_out: &Channels,
    stride: i64,
    padding: i64,
) -> (Channels, Vec<Channels>, Vec<f64>) {
    let (stride, padding) = (stride as usize, padding as usize);
    let mut by_image = zeros(image);
    let mut by_weight: Vec<Channels> = weight.iter().map(zeros).collect();
    let by_bias = grad_out.iter().map(|channel| channel.iter().flatten().sum()).collect();
    for (o, gradients) in grad_out.iter().enumerate() {
        for (i, row) in gradients.iter().enumerate() {
            for (j, gradient) in row.iter().enumerate() {
                for (c, a, b) in indices(&weight[o]) {
                    let Some(y) = inside(i * stride + a, padding, image[c].len()) else { continue };
                    let Some(x) = inside(j * stride + b, padding, image[c][y].len()) else { continue };
                    by_image[c][y][x] += gradient * weight[o][c][a][b];
                    by_weight[o][c][a][b] += gradient * image[c][y][x];
                }
            }
        }
    }
    (by_image, by_weight, by_bias)
}

fn zeros(like: &Channels) -> Channels {
    like.iter().map(|rows| rows.iter().map(|row| row.iter().map(|_| 0.0).collect()).collect()).collect()
}

fn indices(kernel: &Channels) -> impl Iterator<Item = (usize, usize, usize)> {
    let (n_rows, n_columns) = (kernel[0].len(), kernel[0][0].len());
    let of_channel = move |c| (0..n_rows).flat_map(move |a| (0..n_columns).map(move |b| (c, a, b)));
    (0..kernel.len()).flat_map(of_channel)
}

/// The index in the image of an index in the padded image.
fn inside(index: usize, padding: usize, size: usize) -> Option<usize> {
    index.checked_sub(padding).filter(|index| *index < size)
}
