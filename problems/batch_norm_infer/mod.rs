//! Batch normalisation with the running statistics.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::{equivariant_under, unchanged_under};
use super::normalisation::{mapped, sums_to};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law};

#[path = "../../solutions/batch_norm_infer/accepted/reference.rs"]
mod reference;

type Rows = Vec<Vec<f64>>;
type Arguments = (Rows, Vec<f64>, Vec<f64>, Vec<f64>, Vec<f64>, f64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Rows> {
        laws: vec![
            equivariant_under(
                "sample_left_out",
                Bilingual {
                    en: "without the last sample, the others have the same results",
                    zh: "去掉最后一个样本，其他样本的结果不变",
                },
                CLOSE,
                |(x, gamma, beta, mean, var, eps)| {
                    let (_, others) = x.split_last()?;
                    Some((others.to_vec(), gamma.clone(), beta.clone(), mean.clone(), var.clone(), *eps))
                },
                |_, answer| answer.split_last().map_or_else(Vec::new, |(_, others)| others.to_vec()),
            ),
            unchanged_under(
                "another_unit",
                Bilingual {
                    en: "x and the mean divided by 4, variance and eps by 16: nothing changes",
                    zh: "x 与均值除以 4，方差与 eps 除以 16，结果不变",
                },
                CLOSE,
                |(x, gamma, beta, mean, var, eps)| {
                    let (x, mean, var) = (mapped(x, |x| x / 4.0), mapped(mean, |x| x / 4.0), mapped(var, |x| x / 16.0));
                    Some((x, gamma.clone(), beta.clone(), mean, var, eps / 16.0))
                },
            ),
            Law::relation(
                "means_of_the_batch",
                Bilingual {
                    en: "with the means of the batch as running means, every column has the mean beta",
                    zh: "以批次的均值作为滑动均值，结果每一列的均值就是 beta",
                },
                |(x, gamma, beta, _, var, eps)| {
                    let means = (0..gamma.len()).map(|d| column(x, d).iter().sum::<f64>() / x.len() as f64 + 0.0);
                    let any = !x.is_empty();
                    any.then(|| (x.clone(), gamma.clone(), beta.clone(), means.collect(), var.clone(), *eps))
                },
                |_, _, (x, _, beta, ..), answer| {
                    let mut columns = beta.iter().enumerate();
                    columns.try_for_each(|(d, beta)| {
                        sums_to(beta * x.len() as f64, &column(answer, d), &format!("result[:][{d}]"))
                    })
                },
            ),
        ],
        ..Definition::of(|(x, gamma, beta, mean, var, eps)| {
            reference::batch_norm_infer(&x, &gamma, &beta, &mean, &var, eps)
        })
    })
}

fn column(rows: &Rows, at: usize) -> Vec<f64> {
    rows.iter().map(|row| row[at]).collect()
}
