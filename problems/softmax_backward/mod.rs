//! The gradient of a loss by logits, from the gradient by their softmax.

use super::laws::{Gradient, Numbers, agrees_with_central_differences, rows_sum_to, unchanged_under};
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/softmax_backward/accepted/reference.rs"]
mod reference;

type Rows = Vec<Vec<f64>>;

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<(Rows, Rows), Rows> {
        brute_force: Some(by_the_whole_matrix),
        laws: vec![
            // The derivatives of a row have sizes of at most 10 in all.
            rows_sum_to(0.0, 3e-5),
            agrees_with_central_differences(Gradient {
                parameter: "logits",
                function: |(logits, grad_out): &(Rows, Rows)| {
                    let terms = |(row, grads): (&Vec<f64>, &Vec<f64>)| -> f64 {
                        probabilities(row).iter().zip(grads).map(|(p, grad)| p * grad).sum()
                    };
                    logits.iter().zip(grad_out).map(terms).sum()
                },
                variables: |(logits, _)| logits.numbers_mut(),
                derivatives: |answer| answer.numbers(),
                step: 1e-3,
                tolerance: 1e-5,
            }),
            unchanged_under(
                "constant_in_the_gradient",
                Bilingual {
                    en: "a number added to a whole row of grad_out changes nothing",
                    zh: "grad_out 的一行同加一个数，结果不变",
                },
                CLOSE,
                |(logits, grad_out)| {
                    let grad_out = grad_out.iter().map(|row| {
                        let by = if row.iter().any(|grad| *grad > 0.0) { -1.0 } else { 1.0 };
                        mapped(row, |grad| grad + by)
                    });
                    Some((logits.clone(), grad_out.collect()))
                },
            ),
        ],
        ..Definition::of(|(logits, grad_out)| reference::softmax_backward(&logits, &grad_out))
    })
}

fn probabilities(row: &[f64]) -> Vec<f64> {
    let largest = row.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let exponentials: Vec<f64> = row.iter().map(|logit| (logit - largest).exp()).collect();
    let sum: f64 = exponentials.iter().sum();
    exponentials.iter().map(|exponential| exponential / sum).collect()
}

/// The product of a row of `grad_out` and the matrix of all derivatives.
fn by_the_whole_matrix((logits, grad_out): (Rows, Rows)) -> Rows {
    let of_row = |(row, grads): (&Vec<f64>, &Vec<f64>)| {
        let p = probabilities(row);
        let derivative = |k: usize, j: usize| p[k] * (f64::from(j == k) - p[j]);
        (0..p.len()).map(|j| (0..p.len()).map(|k| grads[k] * derivative(k, j)).sum()).collect()
    };
    logits.iter().zip(&grad_out).map(of_row).collect()
}
