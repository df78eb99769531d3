// Leaves out the pointwise step.
// Killed by: examples
type Map = Vec<Vec<f64>>;
fn depthwise_separable(image: Vec<Map>, depthwise: Vec<Map>, _pointwise: Vec<Vec<f64>>) -> Vec<Map> {
    let filtered = |channel: &Map, kernel: &Map| -> Map {
        let cell = |i: usize, j: usize| {
            let row = |a: usize| (0..kernel.len()).map(|b| kernel[a][b] * channel[i + a][j + b]).sum::<f64>();
            (0..kernel.len()).map(row).sum()
        };
        let columns = channel[0].len() - kernel.len() + 1;
        (0..=channel.len() - kernel.len()).map(|i| (0..columns).map(|j| cell(i, j)).collect()).collect()
    };
    image.iter().zip(&depthwise).map(|(channel, kernel)| filtered(channel, kernel)).collect()
}
