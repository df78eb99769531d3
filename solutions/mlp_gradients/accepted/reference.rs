//! The backward pass of a network with one hidden layer of tanh, sample by sample.

type Matrix = Vec<Vec<f64>>;

pub fn mlp_gradients(
    x: &[Vec<f64>],
    y: &[Vec<f64>],
    w1: &[Vec<f64>],
    b1: &[f64],
    w2: &[Vec<f64>],
    b2: &[f64],
) -> (Matrix, Vec<f64>, Matrix, Vec<f64>) {
    let (mut by_w1, mut by_b1) = (vec![vec![0.0; x[0].len()]; b1.len()], vec![0.0; b1.len()]);
    let (mut by_w2, mut by_b2) = (vec![vec![0.0; b1.len()]; b2.len()], vec![0.0; b2.len()]);
    for (sample, target) in x.iter().zip(y) {
        let hidden: Vec<f64> = linear(w1, sample, b1).iter().map(|sum| sum.tanh()).collect();
        let out = linear(w2, &hidden, b2);
        let errors: Vec<f64> = out.iter().zip(target).map(|(o, y)| 2.0 * (o - y) / x.len() as f64).collect();
        add_outer(&mut by_w2, &mut by_b2, &errors, &hidden);
        let returned = |(j, h): (usize, &f64)| {
            let through_weights: f64 = errors.iter().zip(w2).map(|(error, row)| error * row[j]).sum();
            through_weights * (1.0 - h * h)
        };
        let returned: Vec<f64> = hidden.iter().enumerate().map(returned).collect();
        add_outer(&mut by_w1, &mut by_b1, &returned, sample);
    }
    (by_w1, by_b1, by_w2, by_b2)
}

fn linear(weights: &[Vec<f64>], input: &[f64], biases: &[f64]) -> Vec<f64> {
    let of_unit = |(row, bias): (&Vec<f64>, &f64)| bias + row.iter().zip(input).map(|(w, v)| w * v).sum::<f64>();
    weights.iter().zip(biases).map(of_unit).collect()
}

/// Adds a sample's share to the gradients of a linear layer.
fn add_outer(by_weights: &mut [Vec<f64>], by_biases: &mut [f64], errors: &[f64], input: &[f64]) {
    for ((row, bias), error) in by_weights.iter_mut().zip(by_biases).zip(errors) {
        *bias += error;
        row.iter_mut().zip(input).for_each(|(weight, v)| *weight += error * v);
    }
}
