//! The mean focal loss of logits and labels.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::unchanged_under;
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/focal_loss/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<f64>, Vec<i64>, f64, f64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, f64> {
        laws: vec![
            unchanged_under(
                "objects_for_background",
                Bilingual {
                    en: "labels exchanged, logits negated and alpha replaced by 1 - alpha: the loss stays",
                    zh: "标签互换，logit 取反，alpha 换成 1 - alpha，损失不变",
                },
                CLOSE,
                |(logits, labels, alpha, gamma)| {
                    let labels = labels.iter().map(|label| 1 - label).collect();
                    Some((mapped(logits, |logit| -logit), labels, 1.0 - alpha, *gamma))
                },
            ),
            Law::relation(
                "descends_in_gamma",
                Bilingual { en: "with a larger gamma the loss is no larger", zh: "gamma 变大，损失不会变大" },
                |(logits, labels, alpha, gamma)| Some((logits.clone(), labels.clone(), *alpha, gamma + 0.5)),
                |(.., gamma), loss, _, of_larger| {
                    if *of_larger <= loss + 2e-9 + 2e-6 * loss.abs() {
                        return Ok(());
                    }
                    let larger = gamma + 0.5;
                    Err(bilingual!(
                        "the loss is {loss:?} with gamma {gamma:?} and {of_larger:?} with gamma {larger:?}",
                        "gamma 为 {gamma:?} 时损失是 {loss:?}，为 {larger:?} 时却是 {of_larger:?}"
                    ))
                },
            ),
            Law::relation(
                "plain_without_focus",
                Bilingual {
                    en: "with gamma 0 and alpha 1/2 the loss is half the binary cross-entropy",
                    zh: "gamma 为 0、alpha 为 1/2 时，损失是二元交叉熵的一半",
                },
                |(logits, labels, ..)| Some((logits.clone(), labels.clone(), 0.5, 0.0)),
                |_, _, (logits, labels, ..), loss| {
                    let expected = half_the_cross_entropy(logits, labels);
                    if (loss - expected).abs() <= 1e-9 + 2e-6 * expected {
                        return Ok(());
                    }
                    Err(bilingual!("it is {loss:?}, not {expected:?}", "损失是 {loss:?}，而不是 {expected:?}"))
                },
            ),
        ],
        ..Definition::of(|(logits, labels, alpha, gamma)| reference::focal_loss(&logits, &labels, alpha, gamma))
    })
}

/// By ln(1 + e^x) - label · x, for which the label is a number.
fn half_the_cross_entropy(logits: &[f64], labels: &[i64]) -> f64 {
    let softplus = |x: f64| x.max(0.0) + (-x.abs()).exp().ln_1p();
    let losses = logits.iter().zip(labels).map(|(&logit, &label)| softplus(logit) - label as f64 * logit);
    losses.sum::<f64>() / (2 * logits.len()) as f64
}
