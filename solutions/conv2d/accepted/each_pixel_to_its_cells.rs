// Goes through the pixels and adds each to all output cells that see it.
fn conv2d(
    image: Vec<Vec<Vec<f64>>>, weight: Vec<Vec<Vec<Vec<f64>>>>, bias: Vec<f64>, stride: i64, padding: i64, groups: i64,
) -> Vec<Vec<Vec<f64>>> {
    let (kh, kw) = (weight[0][0].len() as i64, weight[0][0][0].len() as i64);
    let rows = (image[0].len() as i64 + 2 * padding - kh) / stride + 1;
    let columns = (image[0][0].len() as i64 + 2 * padding - kw) / stride + 1;
    let mut result: Vec<_> = bias.iter().map(|b| vec![vec![*b; columns as usize]; rows as usize]).collect();
    let (seen, outputs) = (weight[0].len(), weight.len() / groups as usize);
    for (c, channel) in image.iter().enumerate() {
        for (y, row) in channel.iter().enumerate() {
            for (x, pixel) in row.iter().enumerate() {
                for o in c / seen * outputs..(c / seen + 1) * outputs {
                    for a in 0..kh {
                        for b in 0..kw {
                            let (top, left) = (y as i64 + padding - a, x as i64 + padding - b);
                            if top % stride != 0 || left % stride != 0 {
                                continue;
                            }
                            let (i, j) = (top / stride, left / stride);
                            if (0..rows).contains(&i) && (0..columns).contains(&j) {
                                result[o][i as usize][j as usize] +=
                                    weight[o][c % seen][a as usize][b as usize] * pixel;
                            }
                        }
                    }
                }
            }
        }
    }
    result
}
