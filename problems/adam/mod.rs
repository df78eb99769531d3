//! Adam, over a given sequence of gradients.

use super::laws::unchanged_under;
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/adam/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<f64>, Vec<Vec<f64>>, f64, f64, f64, f64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };
const LEAST_EPS: f64 = 1e-8;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Vec<f64>> {
        brute_force: Some(sums_of_all_gradients),
        laws: vec![
            Law::relation(
                "first_step",
                Bilingual {
                    en: "the first step is lr · g / (|g| + eps), whatever the betas are",
                    zh: "无论两个 beta 是多少，第一步都是 lr · g / (|g| + eps)",
                },
                |(weights, grads, lr, beta1, beta2, eps)| {
                    grads.first().map(|first| (weights.clone(), vec![first.clone()], *lr, *beta1, *beta2, *eps))
                },
                |_, _, (weights, grads, lr, _, _, eps), answer| {
                    for (at, ((weight, gradient), got)) in weights.iter().zip(&grads[0]).zip(answer).enumerate() {
                        let expected = weight - lr * gradient / (gradient.abs() + eps);
                        // Single precision inside is allowed to lose what cancels.
                        let close = (got - expected).abs() <= 1e-9 + 1e-3 * (weight.abs() + lr);
                        if !close {
                            return Err(bilingual!(
                                "after the first step, result[{at}] should be {expected:?} and is {got:?}",
                                "第一步之后，result[{at}] 应为 {expected:?}，却是 {got:?}"
                            ));
                        }
                    }
                    Ok(())
                },
            ),
            unchanged_under(
                "another_unit",
                Bilingual {
                    en: "gradients and eps halved: the result stays", zh: "梯度和 eps 都减半，结果不变"
                },
                CLOSE,
                |(weights, grads, lr, beta1, beta2, eps)| {
                    let grads = grads.iter().map(|step| mapped(step, |x| x / 2.0)).collect();
                    (*eps >= 2.0 * LEAST_EPS).then(|| (weights.clone(), grads, *lr, *beta1, *beta2, eps / 2.0))
                },
            ),
        ],
        ..Definition::of(|(weights, grads, lr, beta1, beta2, eps)| {
            reference::adam(&weights, &grads, lr, beta1, beta2, eps)
        })
    })
}

/// Each average as a weighted mean of all gradients so far: the weights beta^age, divided by their sum, need no correction.
fn sums_of_all_gradients((weights, grads, lr, beta1, beta2, eps): Arguments) -> Vec<f64> {
    let mean = |seen: &[f64], beta: f64| {
        let ages = || (0..seen.len()).rev().map(|age| beta.powi(age as i32));
        seen.iter().zip(ages()).map(|(x, weight)| x * weight).sum::<f64>() / ages().sum::<f64>()
    };
    let step = |seen: &[f64]| mean(seen, beta1) / (mean(&mapped(&seen.to_vec(), |x| x * x), beta2).sqrt() + eps);
    let moved = |(at, weight): (usize, &f64)| {
        let own: Vec<f64> = grads.iter().map(|step| step[at]).collect();
        weight - lr * (1..=own.len()).map(|t| step(&own[..t])).sum::<f64>()
    };
    weights.iter().enumerate().map(moved).collect()
}
