//! The gradient of the mean cross-entropy by the logits.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::{Gradient, Numbers, agrees_with_central_differences, rows_sum_to, unchanged_under};
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/cross_entropy_backward/accepted/reference.rs"]
mod reference;

type Rows = Vec<Vec<f64>>;
type Arguments = (Rows, Vec<i64>);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Rows> {
        laws: vec![
            // The derivatives of a row have sizes of at most 2 in all.
            rows_sum_to(0.0, 5e-6),
            agrees_with_central_differences(Gradient {
                parameter: "logits",
                function: |(logits, labels): &Arguments| {
                    let losses: f64 = logits.iter().zip(labels).map(|(row, label)| loss(row, *label as usize)).sum();
                    losses / logits.len() as f64
                },
                variables: |(logits, _)| logits.numbers_mut(),
                derivatives: |answer| answer.numbers(),
                step: 1e-3,
                tolerance: 1e-5,
            }),
            unchanged_under(
                "constant_for_a_row",
                Bilingual {
                    en: "a number added to all logits of a row changes no derivative",
                    zh: "一行的所有 logit 加上同一个数，导数不变",
                },
                CLOSE,
                |(logits, labels)| {
                    let by = |row: &Vec<f64>| if row.iter().any(|logit| *logit > 0.0) { -2.0 } else { 2.0 };
                    Some((logits.iter().map(|row| mapped(row, |logit| logit + by(row))).collect(), labels.clone()))
                },
            ),
        ],
        ..Definition::of(|(logits, labels)| reference::cross_entropy_backward(&logits, &labels))
    })
}

fn loss(row: &[f64], label: usize) -> f64 {
    let largest = row.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    row.iter().map(|logit| (logit - largest).exp()).sum::<f64>().ln() + (largest - row[label])
}
