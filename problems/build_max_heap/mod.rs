//! Building a max-heap: any order of `nums` in which no child exceeds its parent. Most inputs have many such orders, so the
//! laws alone judge; the oracle's answer is one of them and is compared with nothing.

use proptest::prelude::*;

use crate::problem::{Content, Definition, Generated, Law, Random};

#[path = "../../solutions/build_max_heap/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>,);
type Answer = Vec<i64>;

const LONGEST: usize = 1_000_000;
const LOWEST: i64 = -50_000;
const HIGHEST: i64 = 50_000;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(nums,)| reference::build_max_heap(nums),
        brute_force,
        valid,
        strategy,
        generated,
        axes: Vec::new(),
        laws: vec![
            Law::answer("heap", "no child exceeds its parent", |_, answer| is_heap(answer)),
            Law::answer("permutation", "the result holds the elements of nums, each as often", |(nums,), answer| {
                same_elements(nums, answer)
            }),
        ],
    })
}

/// An array in descending order is a heap: a parent stands before its children.
fn brute_force((mut nums,): Arguments) -> Answer {
    nums.sort_by(|one, other| other.cmp(one));
    nums
}

fn valid((nums,): &Arguments) -> Result<(), String> {
    if nums.len() > LONGEST {
        return Err(format!("nums has {} elements, more than {LONGEST}", nums.len()));
    }
    match nums.iter().position(|num| !(LOWEST..=HIGHEST).contains(num)) {
        Some(idx) => Err(format!("nums[{idx}] = {} is not from {LOWEST} to {HIGHEST}", nums[idx])),
        None => Ok(()),
    }
}

fn strategy() -> BoxedStrategy<Arguments> {
    let limits = prop::sample::select(vec![LOWEST, LOWEST + 1, -1, 0, 1, HIGHEST - 1, HIGHEST]);
    prop_oneof![
        4 => prop::collection::vec(-3..=3_i64, 0..12),
        2 => prop::collection::vec(LOWEST..=HIGHEST, 0..24),
        1 => prop::collection::vec(limits, 0..8),
        1 => prop::collection::vec(-100..=100_i64, 24..80),
        1 => almost_a_heap(),
    ]
    .prop_map(|nums| (nums,))
    .boxed()
}

/// A descending array, and so a heap, with one element changed: what is wrong is wrong in one place only.
fn almost_a_heap() -> impl Strategy<Value = Vec<i64>> {
    (prop::collection::vec(-9..=9_i64, 1..24), any::<prop::sample::Index>(), -9..=9_i64).prop_map(
        |(mut nums, place, value)| {
            nums.sort_by(|one, other| other.cmp(one));
            *place.get_mut(&mut nums) = value;
            nums
        },
    )
}

/// Every shape at small and middle sizes, odd and even, and each once at `largest`.
fn generated(random: &mut Random, largest: usize) -> Vec<Generated<Arguments>> {
    let sizes = [10, 33, 100, 255, 256, 1000, 4000];
    let mut cases = Vec::new();
    for size in sizes.into_iter().filter(|&size| size < largest) {
        for (name, shape) in SHAPES {
            cases.push(Generated::new(format!("{name}_{size}"), (shape(random, size),)));
        }
    }
    for (name, shape) in SHAPES {
        cases.push(Generated::new(format!("{name}_large"), (shape(random, largest),)));
    }
    cases
}

/// Makes an array of the length given.
type Shape = fn(&mut Random, usize) -> Vec<i64>;

/// In an ascending array every element has to move the whole way, up or down; a descending one is a heap already.
const SHAPES: [(&str, Shape); 6] = [
    ("random", |random, n| (0..n).map(|_| random.random_range(LOWEST..=HIGHEST)).collect()),
    ("ascending", |_, n| (0..n).map(|idx| spread(idx, n)).collect()),
    ("descending", |_, n| (0..n).rev().map(|idx| spread(idx, n)).collect()),
    ("all_equal", |random, n| vec![random.random_range(LOWEST..=HIGHEST); n]),
    ("organ_pipe", |_, n| (0..n).map(|idx| spread(2 * idx.min(n - 1 - idx), n)).collect()),
    ("sawtooth", |_, n| (0..n).map(|idx| spread(idx % 17, 17)).collect()),
];

/// The value at `step` of `n_steps` that climb evenly from the lowest value towards the highest.
fn spread(step: usize, n_steps: usize) -> i64 {
    LOWEST + (HIGHEST - LOWEST) * step as i64 / n_steps as i64
}

fn is_heap(answer: &[i64]) -> Result<(), String> {
    match (1..answer.len()).find(|&child| answer[child] > answer[(child - 1) / 2]) {
        Some(child) => {
            let parent = (child - 1) / 2;
            Err(format!("result[{child}] = {} exceeds its parent result[{parent}] = {}", answer[child], answer[parent]))
        }
        None => Ok(()),
    }
}

fn same_elements(nums: &[i64], answer: &[i64]) -> Result<(), String> {
    let sorted = |values: &[i64]| {
        let mut values = values.to_vec();
        values.sort_unstable();
        values
    };
    let (given, got) = (sorted(nums), sorted(answer));
    let different = given.iter().zip(&got).find(|(given, got)| given != got).map(|(given, got)| given.min(got));
    // Where one of the two ends first, the other's next element is what it has too many of.
    let common = given.len().min(got.len());
    match different.or(given.get(common)).or(got.get(common)) {
        Some(value) => {
            let count = |values: &[i64]| values.iter().filter(|&num| num == value).count();
            Err(format!("{value} occurs {} times in nums and {} times in the result", count(nums), count(answer)))
        }
        None => Ok(()),
    }
}
