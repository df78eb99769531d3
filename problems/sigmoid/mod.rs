//! The logistic sigmoid of each number, of any size.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/sigmoid/accepted/reference.rs"]
mod reference;

type Numbers = Vec<f64>;

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<(Numbers,), Numbers> {
        laws: vec![
            equivariant_under(
                "negative_numbers_negated",
                Bilingual { en: "sigmoid(-x) is 1 - sigmoid(x)", zh: "sigmoid(-x) 等于 1 - sigmoid(x)" },
                CLOSE,
                // Only from below 0 to above: the other way, 1 - sigmoid(x) cancels, and a right answer could break the law.
                |(x,)| Some((x.iter().map(|x| x.abs()).collect(),)),
                |(x,), answer| {
                    let of_absolute = |(x, value): (&f64, &f64)| if *x < 0.0 { 1.0 - value } else { *value };
                    x.iter().zip(answer).map(of_absolute).collect()
                },
            ),
            equivariant_under(
                "reversed_numbers",
                Bilingual {
                    en: "reversing the numbers reverses the result", zh: "颠倒各数的顺序，结果也随之颠倒"
                },
                CLOSE,
                |(x,)| Some((x.iter().rev().copied().collect(),)),
                |_, answer| answer.iter().rev().copied().collect(),
            ),
        ],
        ..Definition::of(|(x,)| reference::sigmoid(&x))
    })
}
