//! Batch normalisation of pictures in training: every channel by one mean and variance over all pictures and pixels.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::{Numbers, equivariant_under, unchanged_under};
use super::normalisation::{Batch, batch, learnt, mapped, sums_to};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law};

#[path = "../../solutions/batch_norm2d/accepted/reference.rs"]
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
                "quartered_pictures",
                Bilingual {
                    en: "pictures divided by 4, with an eps divided by 16, have the same result",
                    zh: "图片除以 4，eps 除以 16，结果不变",
                },
                CLOSE,
                |(x, gamma, beta, eps)| Some((mapped(x, |x| x / 4.0), gamma.clone(), beta.clone(), eps / 16.0)),
            ),
            equivariant_under(
                "rows_upside_down",
                Bilingual {
                    en: "pictures upside down have their results upside down",
                    zh: "图片上下翻转，结果也上下翻转",
                },
                CLOSE,
                |(x, gamma, beta, eps)| Some((upside_down(x), gamma.clone(), beta.clone(), *eps)),
                |_, answer| upside_down(answer),
            ),
            Law::answer(
                "channels_around_beta",
                Bilingual {
                    en: "a channel of the result has the mean beta over all pictures",
                    zh: "结果的每个通道在所有图片上的均值就是 beta",
                },
                |(_, _, beta, _), answer| {
                    beta.iter().enumerate().try_for_each(|(c, beta)| {
                        let numbers: Vec<f64> = answer.iter().flat_map(|picture| picture[c].numbers()).collect();
                        sums_to(beta * numbers.len() as f64, &numbers, &format!("result[:][{c}]"))
                    })
                },
            ),
        ],
        ..Definition::of(|(x, gamma, beta, eps)| reference::batch_norm2d(&x, &gamma, &beta, eps))
    })
}

fn upside_down(x: &Batch) -> Batch {
    let turned = |channel: &Vec<Vec<f64>>| channel.iter().rev().cloned().collect();
    x.iter().map(|picture| picture.iter().map(turned).collect()).collect()
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
        case("single_pixels", [3, 3, 1, 1]),
        case("strips", [1, 2, 1, 3]),
        case("pictures_large", [3, 4, 3, 3]),
        case("channels_large", [2, 6, 3, 2]),
    ]
}
