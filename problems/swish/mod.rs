//! Swish (SiLU) of each number: the number times its sigmoid.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/swish/accepted/reference.rs"]
mod reference;

type Numbers = Vec<f64>;

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<(Numbers,), Numbers> {
        laws: vec![
            equivariant_under(
                "both_signs",
                Bilingual { en: "swish(x) - swish(-x) is x", zh: "swish(x) - swish(-x) 等于 x" },
                CLOSE,
                // Only from below 0 to above: the other way, the difference cancels, and a right answer could break the law.
                |(x,)| Some((x.iter().map(|x| x.abs()).collect(),)),
                |(x,), answer| {
                    let of_absolute = |(x, value): (&f64, &f64)| if *x < 0.0 { value - x } else { *value };
                    x.iter().zip(answer).map(of_absolute).collect()
                },
            ),
            equivariant_under(
                "number_left_out",
                Bilingual {
                    en: "leaving out the last number leaves out its result",
                    zh: "去掉最后一个数，其余结果不变",
                },
                CLOSE,
                |(x,)| x.split_last().map(|(_, rest)| (rest.to_vec(),)),
                |_, answer| answer.split_last().map_or_else(Vec::new, |(_, rest)| rest.to_vec()),
            ),
        ],
        ..Definition::of(|(x,)| reference::swish(&x))
    })
}
