//! The mean generalised cross-entropy, between the cross-entropy and the absolute error.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::unchanged_under;
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/generalised_cross_entropy/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<Vec<f64>>, Vec<i64>, f64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, f64> {
        laws: vec![
            Law::answer(
                "bounded",
                Bilingual { en: "the loss lies between 0 and 1 / q", zh: "损失在 0 与 1 / q 之间" },
                |(.., q), loss| {
                    let most = 1.0 / q;
                    if (-1e-9..=most * (1.0 + 2e-6)).contains(loss) {
                        return Ok(());
                    }
                    Err(bilingual!("it is {loss:?}, and 1 / q is {most:?}", "损失是 {loss:?}，而 1 / q 是 {most:?}"))
                },
            ),
            Law::relation(
                "descends_in_q",
                Bilingual { en: "with half of q the loss is no smaller", zh: "q 减半，损失不会变小" },
                |(logits, labels, q)| Some((logits.clone(), labels.clone(), q / 2.0)),
                |_, loss, _, of_half| {
                    if *of_half >= loss - 2e-9 - 2e-6 * loss.abs() {
                        return Ok(());
                    }
                    Err(bilingual!(
                        "the loss is {loss:?}, and {of_half:?} with half of q",
                        "损失是 {loss:?}，q 减半后却是 {of_half:?}"
                    ))
                },
            ),
            unchanged_under(
                "constant_for_a_sample",
                Bilingual {
                    en: "all logits of a sample may grow by the same number",
                    zh: "一个样本的 logit 可以同增一个数",
                },
                CLOSE,
                |(logits, labels, q)| {
                    let by = |row: &Vec<f64>| if row.iter().any(|logit| *logit > 0.0) { -16.0 } else { 16.0 };
                    Some((logits.iter().map(|row| mapped(row, |logit| logit + by(row))).collect(), labels.clone(), *q))
                },
            ),
        ],
        ..Definition::of(|(logits, labels, q)| reference::generalised_cross_entropy(&logits, &labels, q))
    })
}
