//! The median of every prefix. Two heaps need not be used, but the time must grow as n log n.

use super::arrays::of_every_shape;
use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition};

#[path = "../../solutions/running_median/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>,);
type Answer = Vec<f64>;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        brute_force: Some(brute_force),
        generated: Cases::Only(of_every_shape),
        laws: vec![
            equivariant_under(
                "negation",
                Bilingual {
                    en: "negating the stream negates the medians", zh: "把数据流取相反数，中位数也取相反数"
                },
                Comparison::Exact,
                |(nums,)| Some((nums.iter().map(|num| -num).collect(),)),
                // 0 less the median: there is no negative zero among the answers.
                |_, medians| medians.iter().map(|median| 0.0 - median).collect(),
            ),
            equivariant_under(
                "prefix",
                Bilingual {
                    en: "without its last number, the stream has the same medians but the last",
                    zh: "去掉数据流的最后一个数，除最后一项外中位数不变",
                },
                Comparison::Exact,
                |(nums,)| {
                    let (_, others) = nums.split_last()?;
                    (!others.is_empty()).then(|| (others.to_vec(),))
                },
                |_, medians| medians[..medians.len() - 1].to_vec(),
            ),
        ],
        ..Definition::of(|(nums,)| reference::running_median(&nums))
    })
}

/// Sorts every prefix.
fn brute_force((nums,): Arguments) -> Answer {
    let median = |n: usize| {
        let mut sorted = nums[..n].to_vec();
        sorted.sort_unstable();
        (sorted[(n - 1) / 2] + sorted[n / 2]) as f64 / 2.0
    };
    (1..=nums.len()).map(median).collect()
}
