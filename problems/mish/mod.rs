//! Mish of each number: the number times the tanh of its softplus.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/mish/accepted/reference.rs"]
mod reference;

type Numbers = Vec<f64>;

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };
/// Mish is nowhere less; its minimum is -0.30884, at -1.19243.
const LEAST: f64 = -0.30885;

pub fn content() -> Content {
    Content::new(Definition::<(Numbers,), Numbers> {
        laws: vec![
            Law::answer(
                "near_relu",
                Bilingual {
                    en: "mish(x) lies between min(x, 0) or -0.30885, whichever is more, and max(x, 0)",
                    zh: "mish(x) 不小于 min(x, 0) 与 -0.30885 中较大的一个，不大于 max(x, 0)",
                },
                |(x,), answer| x.iter().zip(answer).try_for_each(lies_near_relu),
            ),
            equivariant_under(
                "rotated_numbers",
                Bilingual {
                    en: "moving the first number to the end moves its result to the end",
                    zh: "把第一个数移到末尾，它的结果也移到末尾",
                },
                CLOSE,
                |(x,)| Some((rotated(x),)),
                |_, answer| rotated(answer),
            ),
        ],
        ..Definition::of(|(x,)| reference::mish(&x))
    })
}

fn lies_near_relu((x, value): (&f64, &f64)) -> Result<(), Bilingual> {
    let (least, most) = (x.clamp(LEAST, 0.0), x.max(0.0));
    let allowed = 1e-9 + 1e-6 * x.abs();
    if (least - allowed..=most + allowed).contains(value) {
        return Ok(());
    }
    Err(bilingual!(
        "mish({x:?}) is {value:?}, which is not between {least:?} and {most:?}",
        "mish({x:?}) 是 {value:?}，不在 {least:?} 与 {most:?} 之间"
    ))
}

fn rotated(numbers: &Numbers) -> Numbers {
    let mut rotated = numbers.clone();
    if !rotated.is_empty() {
        rotated.rotate_left(1);
    }
    rotated
}
