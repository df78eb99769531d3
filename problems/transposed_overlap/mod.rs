//! How many inputs write to each output of a transposed convolution in one dimension.

use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/transposed_overlap/accepted/reference.rs"]
mod reference;

type Arguments = (i64, i64, i64, i64);

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Vec<i64>> {
        brute_force: Some(brute_force),
        laws: vec![
            Law::answer(
                "all_writes",
                Bilingual {
                    en: "without padding the counts sum to size times kernel",
                    zh: "不裁剪时，次数之和等于 size 乘 kernel",
                },
                |&(size, kernel, _, padding), answer| {
                    let (sum, expected) = (answer.iter().sum::<i64>(), size * kernel);
                    if padding > 0 || sum == expected {
                        return Ok(());
                    }
                    Err(bilingual!("the counts sum to {sum}, not to {expected}", "次数之和是 {sum}，应为 {expected}"))
                },
            ),
            Law::answer(
                "the_same_from_both_ends",
                Bilingual { en: "the counts read the same from both ends", zh: "从两头数，次数是一样的" },
                |_, answer| {
                    let Some(at) = (0..answer.len()).find(|at| answer[*at] != answer[answer.len() - 1 - at]) else {
                        return Ok(());
                    };
                    let (one, other) = (answer[at], answer[answer.len() - 1 - at]);
                    Err(bilingual!(
                        "result[{at}] is {one}, and as far from the other end stands {other}",
                        "result[{at}] 是 {one}，而从另一头数同样的位置是 {other}"
                    ))
                },
            ),
            equivariant_under(
                "one_more_of_padding",
                Bilingual {
                    en: "one more of padding takes a count off at both ends",
                    zh: "padding 加一，两端各少一个数",
                },
                Comparison::Exact,
                |&(size, kernel, stride, padding)| {
                    let is_left = (size - 1) * stride + kernel > 2 * (padding + 1) && padding < 40;
                    is_left.then_some((size, kernel, stride, padding + 1))
                },
                |_, answer| answer.get(1..answer.len().saturating_sub(1)).unwrap_or_default().to_vec(),
            ),
        ],
        ..Definition::of(|(size, kernel, stride, padding)| reference::transposed_overlap(size, kernel, stride, padding))
    })
}

/// Asks each cell which inputs reach it.
fn brute_force((size, kernel, stride, padding): Arguments) -> Vec<i64> {
    let cells = padding..(size - 1) * stride + kernel - padding;
    let reaches = |input: i64, cell: i64| (input * stride..input * stride + kernel).contains(&cell);
    cells.map(|cell| (0..size).filter(|input| reaches(*input, cell)).count() as i64).collect()
}
