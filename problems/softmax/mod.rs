//! Softmax of each row of a matrix, for logits of any size.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::inputs::matrix;
use super::laws::{equivariant_under, rows_sum_to, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated};

#[path = "../../solutions/softmax/accepted/reference.rs"]
mod reference;

type Rows = Vec<Vec<f64>>;

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-12, relative: 1e-10 };

pub fn content() -> Content {
    Content::new(Definition::<(Rows,), Rows> {
        generated: Cases::Also(close_logits),
        laws: vec![
            // Each of up to 200 probabilities may be off by its tolerance.
            rows_sum_to(1.0, 1e-9),
            unchanged_under(
                "shifted_rows",
                Bilingual {
                    en: "adding a constant to a row changes nothing", zh: "一行同加一个常数，结果不变"
                },
                CLOSE,
                |(logits,)| Some((logits.iter().zip([8.0, -64.0, 0.5].iter().cycle()).map(shifted).collect(),)),
            ),
            equivariant_under(
                "reversed_rows",
                Bilingual { en: "reversing a row reverses its result", zh: "颠倒一行，结果也随之颠倒" },
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

/// Of logits over the whole range, one alone counts in most rows; here all do.
fn close_logits(largest: usize) -> Vec<Generated<(Rows,)>> {
    vec![Generated::new("close_logits_large", move |random| (matrix(random, (largest / 200, 200), -8.0..=8.0),))]
}
