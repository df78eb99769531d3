//! What the problems about arrays of integers have in common: laws of their answers, and shapes of their inputs.

use proptest::prelude::*;

use crate::problem::{Generated, Random};

/// The values of the arrays that `of_every_shape` makes.
pub const LOWEST: i64 = -50_000;
pub const HIGHEST: i64 = 50_000;

/// The answer holds the elements of `nums`, each as often.
pub fn same_elements(nums: &[i64], answer: &[i64]) -> Result<(), String> {
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

pub fn ascends(answer: &[i64]) -> Result<(), String> {
    match answer.windows(2).position(|pair| pair[0] > pair[1]) {
        Some(idx) => {
            Err(format!("result[{idx}] = {} is greater than result[{}] = {}", answer[idx], idx + 1, answer[idx + 1]))
        }
        None => Ok(()),
    }
}

/// Every shape at small and middle sizes, odd and even, and each once at `largest`.
pub fn of_every_shape(random: &mut Random, largest: usize) -> Vec<Generated<(Vec<i64>,)>> {
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
/// fear that a good pivot has saved from it. On the way to a heap every element of an ascending array has to move the
/// whole way, up or down; a descending one is a heap already.
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
