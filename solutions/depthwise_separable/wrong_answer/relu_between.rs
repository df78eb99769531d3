// Applies a ReLU between the steps.
// Killed by: examples
type Map = Vec<Vec<f64>>;
fn depthwise_separable(image: Vec<Map>, depthwise: Vec<Map>, pointwise: Vec<Vec<f64>>) -> Vec<Map> {
    let size = depthwise[0].len();
    let (rows, columns) = (image[0].len() - size + 1, image[0][0].len() - size + 1);
    let filtered = |c: usize, i: usize, j: usize| {
        let row = |a: usize| (0..size).map(|b| depthwise[c][a][b] * image[c][i + a][j + b]).sum::<f64>();
        (0..size).map(row).sum::<f64>().max(0.0)
    };
    let cell = |weights: &Vec<f64>, i, j| (0..image.len()).map(|c| weights[c] * filtered(c, i, j)).sum();
    pointwise.iter().map(|w| (0..rows).map(|i| (0..columns).map(|j| cell(w, i, j)).collect()).collect()).collect()
}
