//! The multiplications and the weights of a convolution with groups.

use proptest::prelude::*;

use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/conv_cost/accepted/reference.rs"]
mod reference;

type Arguments = (i64, i64, i64, i64, i64, i64);
type Answer = (i64, i64);

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        brute_force: Some(brute_force),
        strategy: Some(strategy),
        laws: vec![
            equivariant_under(
                "without_groups",
                Bilingual {
                    en: "without groups both numbers are `groups` times as large",
                    zh: "不分组时，两个数都是原来的 groups 倍",
                },
                Comparison::Exact,
                |&(c_in, c_out, kernel, h_out, w_out, _)| Some((c_in, c_out, kernel, h_out, w_out, 1)),
                |&(.., groups), &(multiplications, weights)| {
                    (multiplications.saturating_mul(groups), weights.saturating_mul(groups))
                },
            ),
            equivariant_under(
                "one_cell",
                Bilingual {
                    en: "a single output cell takes as many multiplications as there are weights",
                    zh: "输出只有一个点时，乘法次数等于权重个数",
                },
                Comparison::Exact,
                |&(c_in, c_out, kernel, _, _, groups)| Some((c_in, c_out, kernel, 1, 1, groups)),
                |_, &(_, weights)| (weights, weights),
            ),
        ],
        ..Definition::of(|(c_in, c_out, kernel, h_out, w_out, groups)| {
            reference::conv_cost(c_in, c_out, kernel, h_out, w_out, groups)
        })
    })
}

/// Counts the pairs of channels that lie in the same group.
fn brute_force((c_in, c_out, kernel, h_out, w_out, groups): Arguments) -> Answer {
    let group = |channel: i64, n: i64| channel * groups / n;
    let n_seen = |output: i64| (0..c_in).filter(|&input| group(input, c_in) == group(output, c_out)).count() as i64;
    let weights: i64 = (0..c_out).map(|output| n_seen(output) * kernel * kernel).sum();
    (weights * h_out * w_out, weights)
}

/// Channels are multiples of the groups; in a third of the layers, a group has a single input channel.
fn strategy() -> BoxedStrategy<Arguments> {
    let groups = prop_oneof![2 => Just(1_i64), 4 => 2..=6_i64];
    let in_group = prop_oneof![1 => Just(1_i64), 2 => 1..=5_i64];
    (groups, in_group, 1..=5_i64, 1..=7_i64, 1..=9_i64, 1..=9_i64)
        .prop_map(|(groups, ins, outs, kernel, h_out, w_out)| {
            (groups * ins, groups * outs, kernel, h_out, w_out, groups)
        })
        .boxed()
}
