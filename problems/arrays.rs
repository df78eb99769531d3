//! Arrays of integers, of every shape: inputs of the problems about them.

use proptest::prelude::*;

use kata_problem::{Generated, Random};

/// The lowest and the highest value of the arrays that `of_every_shape` makes.
pub const LOWEST: i64 = -50_000;
pub const HIGHEST: i64 = 50_000;

/// Every shape at small and medium sizes, odd and even, and each once at `largest`; nearly shaped arrays at fewer and smaller sizes.
pub fn of_every_shape(largest: usize) -> Vec<Generated<(Vec<i64>,)>> {
    let mut cases = Vec::new();
    let mut add =
        |name: String, shape: Shape, size| cases.push(Generated::new(name, move |random| (shape(random, size),)));
    for size in [10, 33, 100, 255, 256, 1000, 4000].into_iter().filter(|&size| size < largest) {
        SHAPES.iter().for_each(|(name, shape)| add(format!("{name}_{size}"), *shape, size));
    }
    for size in [40, 400, 3000, 20_000].into_iter().filter(|&size| size < largest) {
        NEARLY.iter().for_each(|(name, shape)| add(format!("{name}_{size}"), *shape, size));
    }
    SHAPES.iter().for_each(|(name, shape)| add(format!("{name}_large"), *shape, largest));
    let size = largest.min(LARGEST_NEARLY);
    NEARLY[..N_NEARLY_LARGE].iter().for_each(|(name, shape)| add(format!("{name}_large"), *shape, size));
    cases
}

/// Makes an array of the given length.
pub type Shape = fn(&mut Random, usize) -> Vec<i64>;

/// Sorted and reversed input is the worst case of quadratic partitions and insertions; equal elements and sawteeth are the worst case of sorts with
/// better pivots. When a heap is built, every element of an ascending array moves the whole way, up or down; a descending array already is a heap.
const SHAPES: [(&str, Shape); 6] = [
    ("random", |random, n| (0..n).map(|_| random.random_range(LOWEST..=HIGHEST)).collect()),
    ("ascending", |_, n| ascending(n)),
    ("descending", |_, n| descending(n)),
    ("all_equal", |random, n| vec![random.random_range(LOWEST..=HIGHEST); n]),
    ("organ_pipe", |_, n| (0..n).map(|idx| spread(2 * idx.min(n - 1 - idx), n)).collect()),
    ("sawtooth", |_, n| (0..n).map(|idx| spread(idx % 17, 17)).collect()),
];

/// How many of `NEARLY` also occur at a large size, and that size.
const N_NEARLY_LARGE: usize = 3;
const LARGEST_NEARLY: usize = 200_000;

/// Arrays of a simple shape except at one place, usually a late one. A solution that recognises the shape by a sample, or by the first thousand
/// elements, is deceived.
const NEARLY: [(&str, Shape); 12] = [
    ("ascending_but_one_late", |random, n| {
        let mut nums = ascending(n);
        nums[late(random, n)] = LOWEST;
        nums
    }),
    ("heap_but_one_leaf", |random, n| {
        let mut nums = heap(random, n);
        nums[late(random, n)] = nums[0];
        nums
    }),
    ("heap_but_one_parent", |random, n| {
        let mut nums = heap(random, n);
        // Its children stay above the lowest value.
        nums.iter_mut().for_each(|num| *num = (*num).max(LOWEST + 1));
        nums[late(random, n / 2)] = LOWEST;
        nums
    }),
    ("ascending_then_random", |random, n| {
        let mut nums = ascending(n);
        nums[n - n / 8..].iter_mut().for_each(|num| *num = random.random_range(LOWEST..=HIGHEST));
        nums
    }),
    ("ascending_but_two_neighbours", |random, n| {
        let mut nums = ascending(n);
        let place = random.random_range(0..n.saturating_sub(1).max(1));
        nums.swap(place, (place + 1).min(n - 1));
        nums
    }),
    ("ascending_but_the_first", |_, n| {
        let mut nums = ascending(n);
        nums[0] = HIGHEST;
        nums
    }),
    ("ascending_turned", |random, n| {
        let mut nums = ascending(n);
        nums.rotate_left(late(random, n));
        nums
    }),
    ("descending_but_one_late", |random, n| {
        let mut nums = descending(n);
        nums[late(random, n)] = nums[n / 3];
        nums
    }),
    ("descending_but_two_neighbours", |random, n| {
        let mut nums = descending(n);
        let place = random.random_range(0..n.saturating_sub(1).max(1));
        nums.swap(place, (place + 1).min(n - 1));
        nums
    }),
    ("equal_but_one_less", |random, n| but_one(random, n, -1)),
    ("equal_but_one_more", |random, n| but_one(random, n, 1)),
    ("heap", heap),
];

/// Equal elements except one, which is late and greater by `more`.
fn but_one(random: &mut Random, n: usize, more: i64) -> Vec<i64> {
    let mut nums = vec![random.random_range(LOWEST + 1..HIGHEST); n];
    nums[late(random, n)] += more;
    nums
}

/// A max-heap that is not in descending order.
fn heap(random: &mut Random, n: usize) -> Vec<i64> {
    let mut nums: Vec<i64> = Vec::with_capacity(n);
    for child in 0..n {
        let parent = if child == 0 { HIGHEST } else { nums[(child - 1) / 2] };
        nums.push(parent - random.random_range(0..=4000).min(parent - LOWEST));
    }
    nums
}

/// Random values close to each other, except one far above and one far below: buckets of equal width hold nearly everything or nothing.
pub fn clustered(random: &mut Random, n: usize) -> Vec<i64> {
    let mut nums: Vec<i64> = (0..n).map(|_| random.random_range(-20..=20)).collect();
    if let [first, .., last] = nums.as_mut_slice() {
        (*first, *last) = (LOWEST, HIGHEST);
    }
    nums
}

/// The greatest power of two elements that is not above `n_at_most`: the lower half, ascending, at the even places and the upper half at the odd
/// ones. A Shell sort that halves its gaps moves none of them closer to its place before the last gap.
pub fn interleaved_halves(n_at_most: usize) -> Vec<i64> {
    let n = 1 << n_at_most.max(1).ilog2();
    (0..n).map(|idx| spread(idx / 2 + idx % 2 * (n / 2), n)).collect()
}

/// A place in the last eighth.
fn late(random: &mut Random, n: usize) -> usize {
    random.random_range(n - (n / 8).max(1).min(n)..n.max(1))
}

fn ascending(n: usize) -> Vec<i64> {
    (0..n).map(|idx| spread(idx, n)).collect()
}

fn descending(n: usize) -> Vec<i64> {
    (0..n).rev().map(|idx| spread(idx, n)).collect()
}

/// The value at `step` of `n_steps` that rise evenly from the lowest value towards the highest.
fn spread(step: usize, n_steps: usize) -> i64 {
    LOWEST + (HIGHEST - LOWEST) * step as i64 / n_steps as i64
}

/// Small arrays that are sorted, reversed, constant or a heap, except at one place or in an unordered end.
fn nearly_of_a_shape() -> impl Strategy<Value = Vec<i64>> {
    let nums = prop::collection::vec(-9..=9_i64, 2..40);
    let end = prop::collection::vec(-9..=9_i64, 0..3);
    let places = (any::<prop::sample::Index>(), any::<prop::sample::Index>());
    (nums, 0..4_u8, 0..3_u8, places, -9..=9_i64, end).prop_map(|(mut nums, shape, change, (one, other), value, end)| {
        match shape {
            0 => nums.sort_unstable(),
            1 => nums.sort_unstable_by_key(|num| -num),
            2 => nums.fill(value / 2),
            _ => (1..nums.len()).for_each(|child| nums[child] = nums[child].min(nums[(child - 1) / 2])),
        }
        let (one, other) = (one.index(nums.len()), other.index(nums.len()));
        match change {
            0 => nums[one] = value,
            1 => nums.swap(one, other),
            _ => nums.extend(end),
        }
        nums
    })
}

/// Small arrays of every kind, some of them nearly of a shape.
pub fn small() -> BoxedStrategy<(Vec<i64>,)> {
    let limits = prop::sample::select(vec![LOWEST, LOWEST + 1, -1, 0, 1, HIGHEST - 1, HIGHEST]);
    prop_oneof![
        4 => prop::collection::vec(-3..=3_i64, 0..12),
        2 => prop::collection::vec(LOWEST..=HIGHEST, 0..24),
        1 => prop::collection::vec(limits, 0..8),
        1 => prop::collection::vec(-100..=100_i64, 24..80),
        3 => nearly_of_a_shape(),
    ]
    .prop_map(|nums| (nums,))
    .boxed()
}

/// Values, some of which differ by only one, so that 24 or 30 bits are needed to distinguish them.
pub fn close_to_each_other(lowest: i64, highest: i64) -> impl Strategy<Value = i64> {
    let base = prop::sample::select(vec![lowest + 3, -(1 << 24), 1 << 24, highest - 3]);
    (base, -3..=3_i64).prop_map(|(base, more)| base + more)
}
