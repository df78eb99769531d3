//! The mean cross-entropy with smoothed labels.

use super::laws::unchanged_under;
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/label_smoothing_loss/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<Vec<f64>>, Vec<i64>, f64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, f64> {
        brute_force: Some(whole_targets),
        laws: vec![
            unchanged_under(
                "classes_reversed",
                Bilingual {
                    en: "with the classes numbered from the other end the loss is the same",
                    zh: "类别倒过来编号，损失不变",
                },
                CLOSE,
                |(logits, labels, eps)| {
                    let last = logits[0].len() as i64 - 1;
                    let reversed = logits.iter().map(|row| row.iter().rev().copied().collect()).collect();
                    Some((reversed, labels.iter().map(|label| last - label).collect(), *eps))
                },
            ),
            unchanged_under(
                "constant_for_a_sample",
                Bilingual {
                    en: "logits of a sample that all grow by the same number have the same loss",
                    zh: "一个样本的 logit 同增一个数，损失不变",
                },
                CLOSE,
                |(logits, labels, eps)| {
                    let by = |row: &Vec<f64>| if row.iter().any(|logit| *logit > 0.0) { -4.0 } else { 4.0 };
                    let moved = logits.iter().map(|row| mapped(row, |logit| logit + by(row))).collect();
                    Some((moved, labels.clone(), *eps))
                },
            ),
            Law::relation(
                "labels_count_for_nothing",
                Bilingual {
                    en: "with eps 1 the loss is that of any labels",
                    zh: "eps 为 1 时，换成任何标签损失都一样",
                },
                |(logits, _, _)| Some((logits.clone(), vec![0; logits.len()], 1.0)),
                |_, _, (logits, ..), loss| {
                    let expected = whole_targets((logits.clone(), vec![logits[0].len() as i64 - 1; logits.len()], 1.0));
                    if (loss - expected).abs() <= 2e-9 + 2e-6 * expected {
                        return Ok(());
                    }
                    Err(bilingual!("it is {loss:?}, not {expected:?}", "损失是 {loss:?}，而不是 {expected:?}"))
                },
            ),
        ],
        ..Definition::of(|(logits, labels, eps)| reference::label_smoothing_loss(&logits, &labels, eps))
    })
}

/// Class by class, with the target written out.
fn whole_targets((logits, labels, eps): Arguments) -> f64 {
    let of_sample = |(row, label): (&Vec<f64>, &i64)| -> f64 {
        let largest = row.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let logarithm = row.iter().map(|logit| (logit - largest).exp()).sum::<f64>().ln();
        let share = eps / row.len() as f64;
        let target = |class: usize| if class == *label as usize { 1.0 - eps + share } else { share };
        row.iter().enumerate().map(|(class, logit)| target(class) * (logarithm + (largest - logit))).sum()
    };
    logits.iter().zip(&labels).map(of_sample).sum::<f64>() / logits.len() as f64
}
