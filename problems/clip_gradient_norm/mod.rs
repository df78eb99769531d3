//! Shortening a gradient, which is spread over several tensors, to a largest norm.

use proptest::prelude::RngExt;

use super::inputs::matrix;
use super::laws::{Numbers, equivariant_under};
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law, Random, bilingual};

#[path = "../../solutions/clip_gradient_norm/accepted/reference.rs"]
mod reference;

type Tensors = Vec<Vec<f64>>;
type Arguments = (Tensors, f64);

/// As in the manifest.
const ABSOLUTE: f64 = 1e-9;
const RELATIVE: f64 = 1e-6;
const CLOSE: Comparison = Comparison::Close { absolute: ABSOLUTE, relative: RELATIVE };
const LEAST_NORM: f64 = 0.001;
const LARGEST_NORM: f64 = 1000.0;
const LONGEST_TENSOR: usize = 100;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Tensors> {
        brute_force: Some(unit_vector_times_length),
        generated: Cases::Also(generated),
        laws: vec![
            Law::answer(
                "at_most_max_norm",
                Bilingual { en: "the norm of the result is at most max_norm", zh: "结果的范数不超过 max_norm" },
                is_short,
            ),
            Law::answer(
                "one_factor",
                Bilingual {
                    en: "all numbers are multiplied by one factor, so the direction stays",
                    zh: "所有数都乘同一个系数，方向不变",
                },
                has_one_factor,
            ),
            equivariant_under(
                "one_tensor",
                Bilingual {
                    en: "the same numbers in a single tensor give the same results",
                    zh: "把所有数放进一个张量，结果不变",
                },
                CLOSE,
                |(grads, max_norm)| {
                    let joined = grads.concat();
                    (joined.len() <= LONGEST_TENSOR).then(|| (vec![joined], *max_norm))
                },
                |_, answer| vec![answer.concat()],
            ),
            equivariant_under(
                "halved",
                Bilingual {
                    en: "gradients and max_norm halved: the result is halved",
                    zh: "梯度和 max_norm 都减半，结果也减半",
                },
                CLOSE,
                |(grads, max_norm)| {
                    (*max_norm >= 2.0 * LEAST_NORM).then(|| (mapped(grads, |g| g / 2.0), max_norm / 2.0))
                },
                |_, answer| mapped(answer, |g| g / 2.0),
            ),
        ],
        ..Definition::of(|(grads, max_norm)| reference::clip_gradient_norm(&grads, max_norm))
    })
}

/// By hypotenuses, so that no square is summed.
fn norm(tensors: &Tensors) -> f64 {
    tensors.iter().flatten().fold(0.0, |norm: f64, g| norm.hypot(*g))
}

/// The direction of the gradient, times the length that it may have.
fn unit_vector_times_length((grads, max_norm): Arguments) -> Tensors {
    let norm = norm(&grads);
    if norm == 0.0 { grads } else { mapped(&grads, |g| g / norm * norm.min(max_norm)) }
}

fn is_short((_, max_norm): &Arguments, answer: &Tensors) -> Result<(), Bilingual> {
    let (norm, n) = (norm(answer), answer.iter().map(Vec::len).sum::<usize>());
    // Each number may be off by its tolerance.
    let most = max_norm * (1.0 + 2.0 * RELATIVE) + 2.0 * ABSOLUTE * (n as f64).sqrt();
    if norm <= most {
        return Ok(());
    }
    Err(bilingual!(
        "the norm of the result is {norm:?}, more than max_norm = {max_norm:?}",
        "结果的范数是 {norm:?}，超过了 max_norm = {max_norm:?}"
    ))
}

/// The factor is read off at the number that is farthest from 0. It is 1 where the gradient is short enough.
fn has_one_factor((grads, max_norm): &Arguments, answer: &Tensors) -> Result<(), Bilingual> {
    let (numbers, results) = (grads.numbers(), answer.numbers());
    let largest = (0..numbers.len()).max_by(|&a, &b| numbers[a].abs().total_cmp(&numbers[b].abs()));
    let Some(at) = largest.filter(|&at| numbers[at] != 0.0 && at < results.len()) else { return Ok(()) };
    let factor = if norm(grads) <= *max_norm { 1.0 } else { results[at] / numbers[at] };
    for (number, got) in numbers.iter().zip(&results) {
        let expected = factor * number;
        let is_close = (got - expected).abs() <= 3.0 * (ABSOLUTE + RELATIVE * expected.abs());
        if !is_close {
            return Err(bilingual!(
                "the factor is {factor:?}, so {number:?} should become {expected:?}, and becomes {got:?}",
                "系数是 {factor:?}，所以 {number:?} 应变成 {expected:?}，却变成了 {got:?}"
            ));
        }
    }
    Ok(())
}

/// `max_norm` as a share of the norm, on both sides of 1.
const SHARES: [(&str, f64); 4] = [("eighth", 0.125), ("just_too_long", 0.999), ("just_short", 1.001), ("half", 2.0)];

/// Tensors of different lengths, which the constraints alone make only when they are small.
fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let sizes = [("few", 5), ("some", 60), ("large", largest)];
    let cases = sizes.iter().flat_map(|&(size, n)| SHARES.iter().map(move |&(name, share)| (size, n, name, share)));
    cases
        .map(|(size, n, name, share)| {
            Generated::new(format!("{name}_{size}"), move |random| {
                let grads = tensors(random, n);
                let max_norm = (norm(&grads) * share).clamp(LEAST_NORM, LARGEST_NORM);
                (grads, max_norm)
            })
        })
        .collect()
}

/// So many numbers in all, cut into tensors.
fn tensors(random: &mut Random, n: usize) -> Tensors {
    let mut rest = matrix(random, (1, n), -12.0..=12.0).concat();
    let mut tensors = Vec::new();
    while !rest.is_empty() {
        let length = random.random_range(n / 50 + 1..=n / 12 + 2).min(LONGEST_TENSOR).min(rest.len());
        tensors.push(rest.drain(..length).collect());
    }
    tensors
}
