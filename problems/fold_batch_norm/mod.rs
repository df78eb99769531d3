//! The weights of a convolution that does the batch normalisation behind it as well.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::{Numbers, equivariant_under};
use super::normalisation::{Batch, mapped};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/fold_batch_norm/accepted/reference.rs"]
mod reference;

type Arguments = (Batch, Vec<f64>, Vec<f64>, Vec<f64>, Vec<f64>, Vec<f64>, f64);
type Answer = (Batch, Vec<f64>);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        laws: vec![
            Law::answer(
                "same_outputs",
                Bilingual {
                    en: "the new convolution gives what the old one and the normalisation give together",
                    zh: "新的卷积等于原来的卷积加上归一化",
                },
                |arguments, (weight, bias)| {
                    let mut channels = 0..bias.len();
                    channels.try_for_each(|o| same_output(arguments, o, &weight[o].numbers(), bias[o]))
                },
            ),
            equivariant_under(
                "another_unit",
                Bilingual {
                    en: "weights, biases and means divided by 4, variances and eps by 16: nothing changes",
                    zh: "权重、偏置和均值除以 4，方差和 eps 除以 16，结果不变",
                },
                CLOSE,
                |(weight, bias, gamma, beta, mean, var, eps)| {
                    let (weight, bias) = (mapped(weight, |x| x / 4.0), mapped(bias, |x| x / 4.0));
                    let (mean, var) = (mapped(mean, |x| x / 4.0), mapped(var, |x| x / 16.0));
                    Some((weight, bias, gamma.clone(), beta.clone(), mean, var, eps / 16.0))
                },
                |_, answer| answer.clone(),
            ),
        ],
        ..Definition::of(|(weight, bias, gamma, beta, mean, var, eps)| {
            reference::fold_batch_norm(&weight, &bias, &gamma, &beta, &mean, &var, eps)
        })
    })
}

/// Compares the two at one place of one input, where the convolution sees as many numbers as it has weights.
fn same_output(arguments: &Arguments, o: usize, new_weight: &[f64], new_bias: f64) -> Result<(), Bilingual> {
    let (weight, bias, gamma, beta, mean, var, eps) = arguments;
    let input: Vec<f64> = (0..new_weight.len()).map(|at| ((7 * at + 3) % 11) as f64 / 4.0 - 1.25).collect();
    let inner = |weights: &[f64]| weights.iter().zip(&input).map(|(weight, x)| weight * x).sum::<f64>();
    let of_two = gamma[o] * (inner(&weight[o].numbers()) + bias[o] - mean[o]) / (var[o] + eps).sqrt() + beta[o];
    let of_new = inner(new_weight) + new_bias;
    let sizes: f64 = new_weight.iter().zip(&input).map(|(weight, x)| 1e-9 + (weight * x).abs()).sum();
    if (of_two - of_new).abs() <= 2e-9 + 2e-6 * (sizes + new_bias.abs() + of_two.abs()) {
        return Ok(());
    }
    Err(bilingual!(
        "for one input, channel {o} of the new convolution is {of_new:?}, not {of_two:?}",
        "对某个输入，新卷积的第 {o} 个通道是 {of_new:?}，应为 {of_two:?}"
    ))
}
