//! The number of inversions, which is the number of moves of insertion sort. Counting the pairs one by one is too slow.

use super::arrays::of_every_shape;
use kata_problem::{Bilingual, Cases, Content, Definition, Law, bilingual};

#[path = "../../solutions/insertion_sort_moves/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>,);

pub fn content() -> Content {
    Content::new(Definition::<Arguments, i64> {
        brute_force: Some(|(nums,)| n_pairs(&nums, |left, right| left > right)),
        generated: Cases::Only(of_every_shape),
        laws: vec![
            Law::relation(
                "reversal",
                Bilingual {
                    en: "nums and nums reversed together have as many moves as there are pairs of different elements",
                    zh: "nums 与反转后的 nums，移动次数之和等于不相等的元素对的个数",
                },
                |(nums,)| Some((nums.iter().rev().copied().collect(),)),
                |(nums,), moves, _, of_reversed| {
                    let expected = n_different(nums);
                    let sum = moves.saturating_add(*of_reversed);
                    agree(sum == expected, || {
                        bilingual!(
                            "{moves} and {of_reversed} moves are {sum}, and {expected} pairs differ",
                            "{moves} 次与 {of_reversed} 次之和是 {sum}，而不相等的元素对有 {expected} 个"
                        )
                    })
                },
            ),
            Law::relation(
                "swapped_neighbours",
                Bilingual {
                    en: "swapping the first two neighbours that differ changes the number of moves by one",
                    zh: "交换最靠前的一对不相等的邻居，移动次数变化 1",
                },
                |(nums,)| {
                    let mut nums = nums.clone();
                    let at = nums.windows(2).position(|pair| pair[0] != pair[1])?;
                    nums.swap(at, at + 1);
                    Some((nums,))
                },
                |(nums,), moves, _, of_swapped| {
                    let descends =
                        nums.windows(2).find(|pair| pair[0] != pair[1]).is_some_and(|pair| pair[0] > pair[1]);
                    let expected = moves.saturating_add(if descends { -1 } else { 1 });
                    agree(*of_swapped == expected, || {
                        bilingual!(
                            "after the swap there should be {expected} moves, not {of_swapped}",
                            "交换之后应移动 {expected} 次，而不是 {of_swapped} 次"
                        )
                    })
                },
            ),
        ],
        ..Definition::of(|(nums,)| reference::insertion_sort_moves(nums))
    })
}

fn agree(is_so: bool, otherwise: impl Fn() -> Bilingual) -> Result<(), Bilingual> {
    if is_so { Ok(()) } else { Err(otherwise()) }
}

fn n_pairs(nums: &[i64], counts: fn(i64, i64) -> bool) -> i64 {
    let of = |(at, &left): (usize, &i64)| nums[at + 1..].iter().filter(|&&right| counts(left, right)).count();
    nums.iter().enumerate().map(of).sum::<usize>() as i64
}

/// All pairs without those of equal elements.
fn n_different(nums: &[i64]) -> i64 {
    let pairs = |n: usize| (n * n.saturating_sub(1) / 2) as i64;
    let mut sorted = nums.to_vec();
    sorted.sort_unstable();
    pairs(nums.len()) - sorted.chunk_by(|one, other| one == other).map(|equals| pairs(equals.len())).sum::<i64>()
}
