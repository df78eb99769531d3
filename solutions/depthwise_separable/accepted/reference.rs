//! A kernel for each channel, then a mixture of the channels at each place.

type Map = Vec<Vec<f64>>;

pub fn depthwise_separable(image: &[Map], depthwise: &[Map], pointwise: &[Vec<f64>]) -> Vec<Map> {
    let middle: Vec<Map> = image.iter().zip(depthwise).map(|(channel, kernel)| filtered(channel, kernel)).collect();
    pointwise.iter().map(|weights| mixed(&middle, weights)).collect()
}

fn filtered(channel: &Map, kernel: &Map) -> Map {
    let cell = |i: usize, j: usize| {
        let products = |(row, weights): (&Vec<f64>, &Vec<f64>)| {
            row[j..].iter().zip(weights).map(|(pixel, weight)| pixel * weight).sum::<f64>()
        };
        channel[i..].iter().zip(kernel).map(products).sum()
    };
    let (n_rows, n_columns) = (channel.len() - kernel.len() + 1, channel[0].len() - kernel.len() + 1);
    (0..n_rows).map(|i| (0..n_columns).map(|j| cell(i, j)).collect()).collect()
}

fn mixed(maps: &[Map], weights: &[f64]) -> Map {
    let cell = |i: usize, j: usize| maps.iter().zip(weights).map(|(map, weight)| map[i][j] * weight).sum();
    (0..maps[0].len()).map(|i| (0..maps[0][i].len()).map(|j| cell(i, j)).collect()).collect()
}
