//! Batch normalisation of the columns of a matrix, and the update of the running statistics.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::equivariant_under;
use super::normalisation::{mapped, sums_to};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law};

#[path = "../../solutions/batch_norm_train/accepted/reference.rs"]
mod reference;

type Rows = Vec<Vec<f64>>;
type Arguments = (Rows, Vec<f64>, Vec<f64>, Vec<f64>, Vec<f64>, f64, f64);
type Answer = (Rows, Vec<f64>, Vec<f64>);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        laws: vec![
            Law::answer(
                "columns_around_beta",
                Bilingual {
                    en: "every column of the normalised batch has the mean beta",
                    zh: "归一化后的批次，每一列的均值就是 beta",
                },
                |(x, _, beta, ..), (y, ..)| {
                    let mut columns = beta.iter().enumerate();
                    columns.try_for_each(|(d, beta)| {
                        let column: Vec<f64> = y.iter().map(|row| row[d]).collect();
                        sums_to(beta * x.len() as f64, &column, &format!("y[:][{d}]"))
                    })
                },
            ),
            equivariant_under(
                "another_unit",
                Bilingual {
                    en: "x and the running mean divided by 4, the running variance and eps by 16: y stays, the new statistics shrink with the old",
                    zh: "x 与滑动均值除以 4，滑动方差与 eps 除以 16：y 不变，新的统计量同样缩小",
                },
                CLOSE,
                |(x, gamma, beta, mean, var, momentum, eps)| {
                    let (x, mean, var) = (mapped(x, |x| x / 4.0), mapped(mean, |x| x / 4.0), mapped(var, |x| x / 16.0));
                    Some((x, gamma.clone(), beta.clone(), mean, var, *momentum, eps / 16.0))
                },
                |_, (y, mean, var)| (y.clone(), mapped(mean, |x| x / 4.0), mapped(var, |x| x / 16.0)),
            ),
            equivariant_under(
                "another_origin",
                Bilingual {
                    en: "8 added to x and to the running mean is added to the new mean, and changes nothing else",
                    zh: "x 与滑动均值都加 8，新的均值也加 8，其余不变",
                },
                CLOSE,
                |(x, gamma, beta, mean, var, momentum, eps)| {
                    let (x, mean) = (mapped(x, |x| x + 8.0), mapped(mean, |x| x + 8.0));
                    Some((x, gamma.clone(), beta.clone(), mean, var.clone(), *momentum, *eps))
                },
                |_, (y, mean, var)| (y.clone(), mapped(mean, |x| x + 8.0), var.clone()),
            ),
        ],
        ..Definition::of(|(x, gamma, beta, mean, var, momentum, eps)| {
            reference::batch_norm_train(&x, &gamma, &beta, &mean, &var, momentum, eps)
        })
    })
}
