//! The mean cross-entropy of logits and labels.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::unchanged_under;
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/cross_entropy/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<Vec<f64>>, Vec<i64>);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, f64> {
        laws: vec![
            Law::answer(
                "not_negative",
                Bilingual { en: "the loss is not negative", zh: "损失不为负" },
                |_, loss| {
                    if *loss >= -1e-9 {
                        return Ok(());
                    }
                    Err(bilingual!("the loss is {loss:?}", "损失是 {loss:?}"))
                },
            ),
            unchanged_under(
                "constant_for_a_sample",
                Bilingual {
                    en: "a number added to all logits of a sample changes no loss",
                    zh: "一个样本的所有 logit 加上同一个数，损失不变",
                },
                CLOSE,
                |(logits, labels)| {
                    let moved = logits.iter().zip([-32.0, 8.0, 0.25].iter().cycle());
                    Some((moved.map(|(row, by)| mapped(row, |logit| logit + by)).collect(), labels.clone()))
                },
            ),
            unchanged_under(
                "samples_twice",
                Bilingual {
                    en: "a batch that holds every sample twice has the same loss",
                    zh: "每个样本重复一次，损失不变",
                },
                CLOSE,
                |(logits, labels)| Some(([&logits[..], logits].concat(), [&labels[..], labels].concat())),
            ),
        ],
        ..Definition::of(|(logits, labels)| reference::cross_entropy(&logits, &labels))
    })
}
