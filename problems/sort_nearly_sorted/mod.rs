//! Sorting a nearly sorted array: the answer is `nums` in ascending order. The window of k + 1 elements need not be used; a solution in O(nk) is
//! too slow, one in O(n log n) is not.

use super::laws::{ascending, permutation_of, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition};

mod inputs;

#[path = "../../solutions/sort_nearly_sorted/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>, i64);
type Answer = Vec<i64>;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(nums, k)| reference::sort_nearly_sorted(nums, k),
        brute_force: Some(brute_force),
        valid: Some(valid),
        strategy: Some(inputs::strategy),
        generated: Cases::Only(inputs::generated),
        axes: vec![inputs::displacement()],
        laws: vec![
            ascending(),
            permutation_of("nums", |(nums, _)| nums),
            unchanged_under(
                "larger_k",
                Bilingual {
                    en: "a larger k, which promises less of the same nums, does not change the result",
                    zh: "对同样的 nums 给出更大的 k（条件更弱），结果不变",
                },
                Comparison::Exact,
                |(nums, k)| Some((nums.clone(), k + 1)),
            ),
        ],
    })
}

/// Places each element by counting: after the smaller ones, and after its equals further left.
fn brute_force((nums, _): Arguments) -> Answer {
    let mut sorted = vec![0; nums.len()];
    for (idx, num) in nums.iter().enumerate() {
        let n_smaller = nums.iter().filter(|other| *other < num).count();
        let n_equals_before = nums[..idx].iter().filter(|other| *other == num).count();
        sorted[n_smaller + n_equals_before] = *num;
    }
    sorted
}

/// Among all ways to match equal elements with their places in sorted order, keeping them in order minimises the largest displacement: uncrossing
/// two crossed matches never makes the longer of the two longer. So it suffices to check the order of a stable sort.
fn valid((nums, k): &Arguments) -> Result<(), String> {
    let mut order: Vec<usize> = (0..nums.len()).collect();
    order.sort_by_key(|&idx| nums[idx]);
    let displaced = order.iter().enumerate().map(|(place, &idx)| (idx, place.abs_diff(idx)));
    match displaced.into_iter().find(|&(_, distance)| distance as i64 > *k) {
        Some((idx, distance)) => {
            Err(format!("nums[{idx}] = {} stands {distance} places from its place, more than k = {k}", nums[idx]))
        }
        None => Ok(()),
    }
}
