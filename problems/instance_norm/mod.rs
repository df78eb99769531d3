//! Instance normalisation: every channel of every picture by its own mean and variance.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::{Numbers, equivariant_under, unchanged_under};
use super::normalisation::{Batch, batch, learnt, mapped, sums_to};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law};

#[path = "../../solutions/instance_norm/accepted/reference.rs"]
mod reference;

type Arguments = (Batch, Vec<f64>, Vec<f64>, f64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Batch> {
        // The derived cases would begin with a single number, which is no input.
        generated: Cases::Only(generated),
        laws: vec![
            unchanged_under(
                "less_contrast",
                Bilingual {
                    en: "a quarter of the contrast, with a sixteenth of eps, has the same result",
                    zh: "对比度降为四分之一，eps 降为十六分之一，结果不变",
                },
                CLOSE,
                |(x, gamma, beta, eps)| Some((mapped(x, |x| x / 4.0), gamma.clone(), beta.clone(), eps / 16.0)),
            ),
            equivariant_under(
                "pictures_reversed",
                Bilingual {
                    en: "pictures in reverse order have their results in reverse order",
                    zh: "图片倒序排列，结果也倒序排列",
                },
                CLOSE,
                |(x, gamma, beta, eps)| Some((reversed(x), gamma.clone(), beta.clone(), *eps)),
                |_, answer| reversed(answer),
            ),
            Law::answer(
                "channels_around_beta",
                Bilingual {
                    en: "the pixels of every channel of the result have the mean beta",
                    zh: "结果每个通道的像素均值就是 beta",
                },
                |(_, _, beta, _), answer| {
                    answer.iter().enumerate().try_for_each(|(n, picture)| {
                        picture.iter().zip(beta).enumerate().try_for_each(|(c, (channel, beta))| {
                            let pixels = channel.numbers();
                            sums_to(beta * pixels.len() as f64, &pixels, &format!("result[{n}][{c}]"))
                        })
                    })
                },
            ),
        ],
        ..Definition::of(|(x, gamma, beta, eps)| reference::instance_norm(&x, &gamma, &beta, eps))
    })
}

fn reversed(batch: &Batch) -> Batch {
    batch.iter().rev().cloned().collect()
}

fn generated(_: usize) -> Vec<Generated<Arguments>> {
    let case = |name: &str, shape: [usize; 4]| {
        Generated::new(name, move |random| {
            let x = batch(random, shape, -100.0..=100.0);
            let (gamma, beta) = learnt(random, shape[1]);
            (x, gamma, beta, 0.0009765625)
        })
    };
    vec![
        case("strips", [2, 3, 1, 4]),
        case("columns", [3, 2, 4, 1]),
        case("pictures_large", [4, 5, 4, 4]),
        case("channels_large", [2, 8, 4, 4]),
    ]
}
