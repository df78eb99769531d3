//! Group normalisation: the channels of a sample in groups, each group by its own mean and variance.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::{Numbers, equivariant_under, unchanged_under};
use super::normalisation::{Batch, batch, learnt, mapped, sums_to};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law};

#[path = "../../solutions/group_norm/accepted/reference.rs"]
mod reference;

type Arguments = (Batch, i64, Vec<f64>, Vec<f64>, f64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Batch> {
        // The derived cases would begin with a single number, which is no input.
        generated: Cases::Only(generated),
        laws: vec![
            unchanged_under(
                "quartered_maps",
                Bilingual {
                    en: "maps divided by 4, with an eps divided by 16, are normalised to the same",
                    zh: "特征图除以 4，eps 除以 16，归一化的结果不变",
                },
                CLOSE,
                |(x, groups, gamma, beta, eps)| {
                    Some((mapped(x, |x| x / 4.0), *groups, gamma.clone(), beta.clone(), eps / 16.0))
                },
            ),
            equivariant_under(
                "sample_alone",
                Bilingual {
                    en: "the first sample alone has the same result as among others",
                    zh: "第一个样本单独计算，结果与和其他样本一起计算相同",
                },
                CLOSE,
                |(x, groups, gamma, beta, eps)| {
                    (x.len() > 1).then(|| (x[..1].to_vec(), *groups, gamma.clone(), beta.clone(), *eps))
                },
                |_, answer| answer[..1].to_vec(),
            ),
            Law::relation(
                "groups_sum_to_0",
                Bilingual {
                    en: "with gamma 1 and beta 0, the numbers of every group sum to 0",
                    zh: "gamma 为 1、beta 为 0 时，每组各数之和为 0",
                },
                |(x, groups, gamma, beta, eps)| {
                    Some((x.clone(), *groups, vec![1.0; gamma.len()], vec![0.0; beta.len()], *eps))
                },
                |_, _, (_, groups, gamma, ..), answer| {
                    let n_channels = gamma.len() / *groups as usize;
                    answer.iter().enumerate().try_for_each(|(n, sample)| {
                        sample.chunks(n_channels).enumerate().try_for_each(|(q, group)| {
                            let (first, end) = (q * n_channels, (q + 1) * n_channels);
                            sums_to(0.0, &group.to_vec().numbers(), &format!("result[{n}][{first}:{end}]"))
                        })
                    })
                },
            ),
        ],
        ..Definition::of(|(x, groups, gamma, beta, eps)| reference::group_norm(&x, groups, &gamma, &beta, eps))
    })
}

fn generated(_: usize) -> Vec<Generated<Arguments>> {
    let case = |name: &str, shape: [usize; 4], groups: i64| {
        Generated::new(name, move |random| {
            let x = batch(random, shape, -100.0..=100.0);
            let (gamma, beta) = learnt(random, shape[1]);
            (x, groups, gamma, beta, 0.0009765625)
        })
    };
    vec![
        case("pairs_of_channels", [2, 6, 1, 2], 3),
        case("three_channels_each", [3, 6, 2, 3], 2),
        case("channels_large", [4, 8, 3, 3], 8),
        case("one_group_large", [2, 8, 2, 3], 1),
        case("groups_large", [4, 8, 3, 2], 4),
    ]
}
