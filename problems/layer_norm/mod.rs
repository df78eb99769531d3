//! Layer normalisation of a matrix: each row by its own mean and biased variance.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::unchanged_under;
use super::normalisation::{mapped, sums_to};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law};

#[path = "../../solutions/layer_norm/accepted/reference.rs"]
mod reference;

type Rows = Vec<Vec<f64>>;
type Arguments = (Rows, Vec<f64>, Vec<f64>, f64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Rows> {
        laws: vec![
            unchanged_under(
                "quartered_features",
                Bilingual {
                    en: "features divided by 4, with an eps divided by 16, have the same result",
                    zh: "特征除以 4，eps 除以 16，结果不变",
                },
                CLOSE,
                |(x, gamma, beta, eps)| Some((mapped(x, |x| x / 4.0), gamma.clone(), beta.clone(), eps / 16.0)),
            ),
            unchanged_under(
                "moved_features",
                Bilingual {
                    en: "the same number added to all the features of a sample changes nothing",
                    zh: "一个样本的所有特征加上同一个数，结果不变",
                },
                CLOSE,
                |(x, gamma, beta, eps)| {
                    let moved = x.iter().zip([8.0, -0.5, -64.0].iter().cycle());
                    let moved = moved.map(|(row, by)| mapped(row, |x| x + by)).collect();
                    Some((moved, gamma.clone(), beta.clone(), *eps))
                },
            ),
            Law::relation(
                "rows_sum_to_0",
                Bilingual {
                    en: "with gamma 1 and beta 0, every row of the result sums to 0",
                    zh: "gamma 为 1、beta 为 0 时，结果每一行的和是 0",
                },
                |(x, gamma, beta, eps)| Some((x.clone(), vec![1.0; gamma.len()], vec![0.0; beta.len()], *eps)),
                |_, _, _, answer| {
                    let mut rows = answer.iter().enumerate();
                    rows.try_for_each(|(idx, row)| sums_to(0.0, row, &format!("result[{idx}]")))
                },
            ),
        ],
        ..Definition::of(|(x, gamma, beta, eps)| reference::layer_norm(&x, &gamma, &beta, eps))
    })
}
