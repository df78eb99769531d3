//! Heap sort: the answer is `nums` in ascending order. The method is free; it need not use a heap, but its time must grow as n log n.

use proptest::prelude::*;

use super::adversary::{killers, share};
use super::arrays::{clustered, interleaved_halves, of_every_shape, small};
use super::laws::{ascending, equivariant_under, permutation_of, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated};

#[path = "../../solutions/heap_sort/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>,);
type Answer = Vec<i64>;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(nums,)| reference::heap_sort(nums),
        brute_force: Some(brute_force),
        valid: None,
        strategy: Some(small),
        generated: Cases::Only(generated),
        axes: Vec::new(),
        laws: vec![
            ascending(),
            permutation_of("nums", |(nums,)| nums),
            unchanged_under(
                "reversal",
                Bilingual { en: "reversing nums does not change the result", zh: "把 nums 反转，结果不变" },
                Comparison::Exact,
                |(nums,)| Some((nums.iter().rev().copied().collect(),)),
            ),
            equivariant_under(
                "negation",
                Bilingual {
                    en: "negating every element of nums negates the result and turns it round",
                    zh: "把 nums 的每个元素取相反数，结果也逐个取相反数并反转顺序",
                },
                Comparison::Exact,
                |(nums,)| Some((nums.iter().map(|num| -num).collect(),)),
                |_, answer| answer.iter().rev().map(|num| -num).collect(),
            ),
        ],
    })
}

/// Repeatedly removes the smallest remaining element.
fn brute_force((mut nums,): Arguments) -> Answer {
    let mut sorted = Vec::new();
    while let Some(smallest) = nums.iter().copied().min() {
        let idx = nums.iter().position(|&num| num == smallest).expect("the minimum is one of the elements");
        sorted.push(nums.remove(idx));
    }
    sorted
}

/// The size of the largest arrays for an interpreter: `largest_interpreted` of the manifest.
const INTERPRETED: usize = 200_000;

/// The size of most large arrays. An interpreter would need seconds if all of them were as large as the largest. Arrays of other sizes are those by
/// which growth is measured, and have the size that is asked for.
fn usual(largest: usize) -> usize {
    if largest == INTERPRETED { largest * 3 / 10 } else { largest }
}

/// Every shape, arrays on which well-known sorts become quadratic, and one array of the largest size.
fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let whole = largest;
    let largest = usual(largest);
    let mut cases = of_every_shape(largest);
    cases.push(Generated::new("random_largest", move |random| {
        ((0..whole).map(|_| random.random_range(-50_000..=50_000)).collect(),)
    }));
    cases.push(Generated::new("interleaved_halves_large", move |_| (interleaved_halves(largest),)));
    cases.push(Generated::new("clustered_large", move |random| (clustered(random, share(largest)),)));
    cases.extend(killers(largest).into_iter().map(|(name, killer)| Generated::new(name, move |_| (killer(),))));
    cases
}
