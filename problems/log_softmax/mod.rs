//! The logarithm of the softmax of each row, which is finite for logits of any size.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::unchanged_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/log_softmax/accepted/reference.rs"]
mod reference;

type Rows = Vec<Vec<f64>>;

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };
/// Relative errors of 1e-6 change the sum of up to 100 probabilities by 1e-6 times their entropy, which is at most ln 100.
const MOST_OFF: f64 = 1e-5;

pub fn content() -> Content {
    Content::new(Definition::<(Rows,), Rows> {
        laws: vec![
            Law::answer(
                "logarithms_of_probabilities",
                Bilingual {
                    en: "the exponentials of a row of the result sum to 1", zh: "结果每一行的指数之和为 1"
                },
                |_, answer| answer.iter().enumerate().try_for_each(sums_to_1),
            ),
            unchanged_under(
                "shifted_rows",
                Bilingual {
                    en: "a constant added to all the logits of a sample changes nothing",
                    zh: "一个样本的 logit 同加一个常数，结果不变",
                },
                CLOSE,
                |(logits,)| Some((logits.iter().zip([8.0, -64.0, 0.5].iter().cycle()).map(shifted).collect(),)),
            ),
        ],
        ..Definition::of(|(logits,)| reference::log_softmax(&logits))
    })
}

fn sums_to_1((row_idx, row): (usize, &Vec<f64>)) -> Result<(), Bilingual> {
    let sum: f64 = row.iter().map(|value| value.exp()).sum();
    if (sum - 1.0).abs() <= MOST_OFF {
        return Ok(());
    }
    Err(bilingual!(
        "the exponentials of row {row_idx} sum to {sum}, not to 1",
        "第 {row_idx} 行的指数之和是 {sum}，而不是 1"
    ))
}

fn shifted((row, shift): (&Vec<f64>, &f64)) -> Vec<f64> {
    row.iter().map(|logit| logit + shift).collect()
}
