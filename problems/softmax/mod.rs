//! Softmax of each row of a matrix, for logits of any size.
//!
//! The reference is the definition itself, so there is no brute force: the Python reference is held against it.

use super::inputs::matrix;
use super::laws::{equivariant_under, rows_sum_to, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated};

#[path = "../../solutions/softmax/accepted/reference.rs"]
mod reference;

type Rows = Vec<Vec<f64>>;

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-12, relative: 1e-9 };

pub fn content() -> Content {
    Content::new(Definition::<(Rows,), Rows> {
        generated: Cases::Also(rows_far_apart),
        laws: vec![
            // Each of up to 200 probabilities may be off by its tolerance.
            rows_sum_to(1.0, 1e-8),
            unchanged_under(
                "shifted_rows",
                Bilingual {
                    en: "adding a constant to a row changes nothing", zh: "给一行加上一个常数，结果不变"
                },
                CLOSE,
                |(logits,)| Some((logits.iter().zip([8.0, -64.0, 0.5].iter().cycle()).map(shifted).collect(),)),
            ),
            equivariant_under(
                "reversed_rows",
                Bilingual {
                    en: "reversing a row reverses its probabilities", zh: "颠倒一行，概率也随之颠倒"
                },
                CLOSE,
                |(logits,)| Some((reversed(logits),)),
                |_, probabilities| reversed(probabilities),
            ),
        ],
        ..Definition::of(|(logits,)| reference::softmax(&logits))
    })
}

fn shifted((row, shift): (&Vec<f64>, &f64)) -> Vec<f64> {
    row.iter().map(|logit| logit + shift).collect()
}

fn reversed(rows: &Rows) -> Rows {
    rows.iter().map(|row| row.iter().rev().copied().collect()).collect()
}

/// Rows of close logits, so that every probability counts, whose levels lie at both ends of the range.
fn rows_far_apart(largest: usize) -> Vec<Generated<(Rows,)>> {
    let make = move |random: &mut _| {
        let rows = matrix(random, (largest.isqrt(), 200), -8.0..=8.0);
        (rows.iter().zip([9000.0, -9000.0, 0.0].iter().cycle()).map(shifted).collect(),)
    };
    vec![Generated::new("rows_far_apart_large", make)]
}
