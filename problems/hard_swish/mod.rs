//! Hard swish of each number: the number times a gate that is linear between -3 and 3.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/hard_swish/accepted/reference.rs"]
mod reference;

type Numbers = Vec<f64>;

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<(Numbers,), Numbers> {
        laws: vec![
            equivariant_under(
                "gates_of_both_signs",
                Bilingual { en: "hard_swish(-x) is hard_swish(x) - x", zh: "hard_swish(-x) 等于 hard_swish(x) - x" },
                CLOSE,
                // Only from below 0 to above: the other way, the difference cancels, and a right answer could break the law.
                |(x,)| Some((x.iter().map(|x| x.abs()).collect(),)),
                |(x,), answer| {
                    let of_absolute = |(x, value): (&f64, &f64)| if *x < 0.0 { value - x } else { *value };
                    x.iter().zip(answer).map(of_absolute).collect()
                },
            ),
            equivariant_under(
                "reversed_numbers",
                Bilingual {
                    en: "the numbers from the last to the first have their results from the last to the first",
                    zh: "各数倒过来排列，结果也倒过来排列",
                },
                CLOSE,
                |(x,)| Some((x.iter().rev().copied().collect(),)),
                |_, answer| answer.iter().rev().copied().collect(),
            ),
        ],
        ..Definition::of(|(x,)| reference::hard_swish(&x))
    })
}
