//! Heap sort: the answer is `nums` in ascending order, by whatever method; that it was a heap which sorted is not asked,
//! only that the time grows as n log n.

use proptest::prelude::*;

use crate::problem::{Content, Definition, Generated, Law, Random};

#[path = "../../solutions/heap_sort/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>,);
type Answer = Vec<i64>;

const LONGEST: usize = 1_000_000;
const LOWEST: i64 = -50_000;
const HIGHEST: i64 = 50_000;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(nums,)| reference::heap_sort(nums),
        brute_force,
        valid,
        strategy,
        generated,
        axes: Vec::new(),
        laws: vec![
            Law::answer("ascending", "the result is in ascending order", |_, answer| ascends(answer)),
            Law::answer("permutation", "the result holds the elements of nums, each as often", |(nums,), answer| {
                same_elements(nums, answer)
            }),
            Law::relation(
                "reversal",
                "reversing nums does not change the result",
                |(nums,)| Some((nums.iter().rev().copied().collect(),)),
                |_, answer, _, of_reversed| same(answer.iter().copied(), of_reversed.iter().copied()),
            ),
            Law::relation(
                "negation",
                "negating every element of nums negates the result and turns it round",
                |(nums,)| Some((nums.iter().map(|num| -num).collect(),)),
                |_, answer, _, of_negated| same(answer.iter().copied(), of_negated.iter().rev().map(|num| -num)),
            ),
        ],
    })
}

/// Takes the smallest element out of the rest until nothing is left.
fn brute_force((mut nums,): Arguments) -> Answer {
    let mut sorted = Vec::new();
    while let Some(smallest) = nums.iter().copied().min() {
        let idx = nums.iter().position(|&num| num == smallest).expect("the minimum is one of the elements");
        sorted.push(nums.remove(idx));
    }
    sorted
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
    ]
    .prop_map(|nums| (nums,))
    .boxed()
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

/// Sorted and reversed input is what quadratic partitions and insertions fear, equal elements and teeth what those
/// fear that a good pivot has saved from it.
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

fn ascends(answer: &[i64]) -> Result<(), String> {
    match answer.windows(2).position(|pair| pair[0] > pair[1]) {
        Some(idx) => {
            Err(format!("result[{idx}] = {} is greater than result[{}] = {}", answer[idx], idx + 1, answer[idx + 1]))
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

fn same(answer: impl ExactSizeIterator<Item = i64>, related: impl ExactSizeIterator<Item = i64>) -> Result<(), String> {
    if answer.len() != related.len() {
        return Err(format!("the one result has {} elements, the other {}", answer.len(), related.len()));
    }
    match answer.zip(related).enumerate().find(|(_, (one, other))| one != other) {
        Some((idx, (one, other))) => Err(format!("result[{idx}] = {one} where the other result leads to {other}")),
        None => Ok(()),
    }
}
