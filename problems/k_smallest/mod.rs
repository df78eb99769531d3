//! The k smallest elements, ascending. A heap of k candidates need not be used; a solution in O(nk) is too slow, one in O(n log n) is not.

use super::arrays::of_every_shape;
use super::laws::{ascending, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law, bilingual};

#[path = "../../solutions/k_smallest/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>, i64);

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Vec<i64>> {
        brute_force: Some(brute_force),
        generated: Cases::Only(generated),
        laws: vec![
            ascending(),
            unchanged_under(
                "reversal",
                Bilingual { en: "reversing nums does not change the result", zh: "把 nums 反转，结果不变" },
                Comparison::Exact,
                |(nums, k)| Some((nums.iter().rev().copied().collect(), *k)),
            ),
            Law::answer(
                "none_smaller_outside",
                Bilingual {
                    en: "fewer than k elements of nums are smaller than the last one of the result",
                    zh: "nums 中比结果最后一个数小的元素不到 k 个",
                },
                |(nums, k), answer| {
                    let Some(last) = answer.last() else { return Ok(()) };
                    let n_smaller = nums.iter().filter(|num| *num < last).count();
                    if (n_smaller as i64) < *k {
                        return Ok(());
                    }
                    Err(bilingual!(
                        "smaller than {last}: {n_smaller} of the elements",
                        "有 {n_smaller} 个元素小于 {last}"
                    ))
                },
            ),
        ],
        ..Definition::of(|(nums, k)| reference::k_smallest(&nums, k))
    })
}

/// An element is picked if fewer than k stand before it in a stable order.
fn brute_force((nums, k): Arguments) -> Vec<i64> {
    let place =
        |at: usize| nums.iter().enumerate().filter(|&(other, num)| (*num, other) < (nums[at], at)).count() as i64;
    let mut picked: Vec<i64> = (0..nums.len()).filter(|&at| place(at) < k).map(|at| nums[at]).collect();
    picked.sort_unstable();
    picked
}

/// Every shape with k a third of n: descending input replaces a candidate each time.
fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    of_every_shape(largest)
        .into_iter()
        .map(|case| {
            case.map(|(nums,)| {
                let k = nums.len() as i64 / 3;
                (nums, k)
            })
        })
        .collect()
}
