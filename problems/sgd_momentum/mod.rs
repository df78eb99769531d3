//! Gradient descent with momentum and weight decay, over a given sequence of gradients.

use super::inputs::matrix;
use super::laws::equivariant_under;
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law, bilingual};

#[path = "../../solutions/sgd_momentum/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<f64>, Vec<Vec<f64>>, f64, f64, f64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Vec<f64>> {
        brute_force: Some(sums_of_all_gradients),
        generated: Cases::Also(long_pushes),
        laws: vec![
            Law::relation(
                "plain_descent",
                Bilingual {
                    en: "without momentum and decay, a weight loses lr times the sum of its gradients",
                    zh: "没有动量和衰减时，权重减少的量是 lr 乘梯度之和",
                },
                |(weights, grads, lr, ..)| Some((weights.clone(), grads.clone(), *lr, 0.0, 0.0)),
                |_, _, (weights, grads, lr, ..), answer| {
                    for (at, (weight, got)) in weights.iter().zip(answer).enumerate() {
                        let expected = weight - lr * grads.iter().map(|step| step[at]).sum::<f64>();
                        let size = weight.abs() + lr * grads.iter().map(|step| step[at].abs()).sum::<f64>();
                        // Single precision inside is allowed to lose what cancels.
                        let close = (got - expected).abs() <= 1e-9 + 1e-5 * size;
                        if !close {
                            return Err(bilingual!(
                                "with momentum and weight_decay 0, result[{at}] should be {expected:?} and is {got:?}",
                                "momentum 和 weight_decay 为 0 时，result[{at}] 应为 {expected:?}，却是 {got:?}"
                            ));
                        }
                    }
                    Ok(())
                },
            ),
            equivariant_under(
                "halved",
                Bilingual {
                    en: "weights and gradients halved: the result is halved",
                    zh: "权重和梯度都减半，结果也减半",
                },
                CLOSE,
                |(weights, grads, lr, momentum, decay)| {
                    let half = |numbers: &Vec<f64>| mapped(numbers, |x| x / 2.0);
                    Some((half(weights), grads.iter().map(half).collect(), *lr, *momentum, *decay))
                },
                |_, answer| mapped(answer, |x| x / 2.0),
            ),
        ],
        ..Definition::of(|(weights, grads, lr, momentum, decay)| {
            reference::sgd_momentum(&weights, &grads, lr, momentum, decay)
        })
    })
}

/// Each velocity as the sum of all gradients so far, with the weight momentum^age.
fn sums_of_all_gradients((mut weights, grads, lr, momentum, decay): Arguments) -> Vec<f64> {
    for (at, weight) in weights.iter_mut().enumerate() {
        let mut seen = Vec::new();
        for step in &grads {
            seen.push(step[at] + decay * *weight);
            let aged = seen.iter().rev().enumerate();
            *weight -= lr * aged.map(|(age, gradient)| gradient * momentum.powi(age as i32)).sum::<f64>();
        }
    }
    weights
}

/// Gradients that point one way for so long that velocities near their largest.
fn long_pushes(_: usize) -> Vec<Generated<Arguments>> {
    let cases = [("long_push", 0.0), ("long_push_with_decay", 0.25)];
    cases
        .map(|(name, decay)| {
            Generated::new(name, move |random| {
                let weights = matrix(random, (1, 4), -10.0..=10.0).concat();
                (weights, matrix(random, (50, 4), 8.0..=10.0), 0.125, 0.99, decay)
            })
        })
        .into()
}
