//! The gradients of a linear layer by its input, its weights and its biases.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::{Gradient, Numbers, agrees_with_central_differences, equivariant_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/linear_backward/accepted/reference.rs"]
mod reference;

type Rows = Vec<Vec<f64>>;
type Arguments = (Rows, Rows, Rows);
type Answer = (Rows, Rows, Vec<f64>);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };
/// The most features of the manifest.
const MOST_FEATURES: usize = 12;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        laws: vec![
            // The loss is linear in each variable, so the step may be large.
            agrees_with_central_differences(Gradient {
                parameter: "x",
                function: loss,
                variables: |(x, ..)| x.numbers_mut(),
                derivatives: |(by_x, ..)| by_x.numbers(),
                step: 0.5,
                tolerance: 1e-5,
            }),
            agrees_with_central_differences(Gradient {
                parameter: "weight",
                function: loss,
                variables: |(_, weight, _)| weight.numbers_mut(),
                derivatives: |(_, by_weight, _)| by_weight.numbers(),
                step: 0.5,
                tolerance: 1e-5,
            }),
            equivariant_under(
                "bias_as_a_weight",
                Bilingual {
                    en: "the gradient by the bias is that by the weights of a further feature that is always 1",
                    zh: "多加一个恒为 1 的特征，它的权重的梯度就是偏置的梯度",
                },
                CLOSE,
                |(x, weight, grad_out)| {
                    let is_room = weight[0].len() < MOST_FEATURES;
                    is_room.then(|| {
                        (with(x, &vec![1.0; x.len()]), with(weight, &vec![0.0; weight.len()]), grad_out.clone())
                    })
                },
                |_, (by_x, by_weight, by_bias)| {
                    (with(by_x, &vec![0.0; by_x.len()]), with(by_weight, by_bias), by_bias.clone())
                },
            ),
            equivariant_under(
                "reversed_samples",
                Bilingual {
                    en: "reversing the samples reverses the gradient by x and leaves the other two as they are",
                    zh: "颠倒样本的次序，对 x 的梯度也颠倒，另外两个不变",
                },
                CLOSE,
                |(x, weight, grad_out)| Some((reversed(x), weight.clone(), reversed(grad_out))),
                |_, (by_x, by_weight, by_bias)| (reversed(by_x), by_weight.clone(), by_bias.clone()),
            ),
        ],
        ..Definition::of(|(x, weight, grad_out)| reference::linear_backward(&x, &weight, &grad_out))
    })
}

/// The inner product of `grad_out` and the output, without the biases.
fn loss((x, weight, grad_out): &Arguments) -> f64 {
    let output = |sample: &[f64], weights: &[f64]| -> f64 { sample.iter().zip(weights).map(|(x, w)| x * w).sum() };
    let of_sample = |(sample, grads): (&Vec<f64>, &Vec<f64>)| -> f64 {
        weight.iter().zip(grads).map(|(weights, grad)| grad * output(sample, weights)).sum()
    };
    x.iter().zip(grad_out).map(of_sample).sum()
}

/// A further number at the end of each row.
fn with(rows: &Rows, column: &[f64]) -> Rows {
    rows.iter().zip(column).map(|(row, number)| row.iter().copied().chain([*number]).collect()).collect()
}

fn reversed(rows: &Rows) -> Rows {
    rows.iter().rev().cloned().collect()
}
