//! Inputs of the property checks, generated cases, and the size k.

use std::cmp::Reverse;

use proptest::prelude::*;

use super::super::adversary::killers;
use super::super::arrays::{close_to_each_other, interleaved_halves};
use super::Arguments;
use kata_problem::{Axis, Generated, Random};

const LARGEST_VALUE: i64 = 1_000_000_000;
const LARGEST_K: i64 = 1_000_000;

/// Time against k.
pub fn displacement() -> Axis<Arguments> {
    Axis {
        name: "k",
        meaning: "the largest distance of an element from its place, with |nums| = 20 000",
        demanded: "log k",
        sizes: &[1, 8, 64, 512, 4096],
        make: |random, k| {
            let mut nums = distinct(random, 20_000);
            shuffled(random, &mut nums, k);
            (nums, k as i64)
        },
    }
}

/// Sorted values that `displace` has moved. An element without delay moves back by exactly k if the k elements before it are all delayed; a delayed
/// element moves forward by exactly k if the k after it are not. So the delays are mostly 0 or k, in about equal parts, or one of the two is rare.
pub fn strategy() -> BoxedStrategy<Arguments> {
    let k = prop_oneof![2 => Just(0), 8 => 1..=3_i64, 3 => 4..=8_i64, 1 => 9..=40_i64, 1 => Just(LARGEST_K)];
    let limits =
        prop::sample::select(vec![0, -1, 1, -LARGEST_VALUE, -LARGEST_VALUE + 1, LARGEST_VALUE - 1, LARGEST_VALUE]);
    let delay = |none: u32, whole: u32| prop_oneof![none => Just(0), whole => Just(usize::MAX), 1 => 0..8_usize];
    let displaced = prop_oneof![
        3 => prop::collection::vec((-3..=3_i64, delay(4, 4)), 0..10),
        3 => prop::collection::vec((-99..=99_i64, delay(4, 4)), 0..16),
        2 => prop::collection::vec((-99..=99_i64, delay(12, 2)), 0..30),
        2 => prop::collection::vec((-99..=99_i64, delay(2, 12)), 0..30),
        1 => prop::collection::vec((limits, delay(4, 4)), 0..8),
        1 => prop::collection::vec((close_to_each_other(-LARGEST_VALUE, LARGEST_VALUE), delay(4, 4)), 0..16),
    ]
    .prop_flat_map(move |elements| (Just(elements), k.clone()))
    .prop_map(|(elements, k)| {
        let (mut nums, delays): (Vec<i64>, Vec<usize>) = elements.into_iter().unzip();
        nums.sort_unstable();
        displace(&mut nums, k as usize, &delays);
        (nums, k)
    })
    .boxed();
    prop_oneof![13 => displaced, 3 => but_for_one(), 1 => in_any_order()].boxed()
}

/// Sorted, often nearly constant, except for one element, which is moved forward or back by k places or fewer.
fn but_for_one() -> impl Strategy<Value = Arguments> {
    let nums = prop_oneof![prop::collection::vec(-99..=99_i64, 2..40), prop::collection::vec(0..=1_i64, 2..40)];
    (nums, any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..=2_i64).prop_map(
        |(mut nums, from, to, more)| {
            nums.sort_unstable();
            let (from, to) = (from.index(nums.len()), to.index(nums.len()));
            let num = nums.remove(from);
            nums.insert(to, num);
            (nums, from.abs_diff(to) as i64 + more)
        },
    )
}

/// A k that promises nothing.
fn in_any_order() -> impl Strategy<Value = Arguments> {
    (prop::collection::vec(-9..=9_i64, 0..24), 0..=2_i64).prop_map(|(nums, more)| {
        let k = nums.len() as i64 + more - 1;
        (nums, k.max(0))
    })
}

/// Every shape at small and medium sizes, with distinct and with repeated elements, and five large cases; the first of those are the costliest for
/// a solution in O(nk).
pub fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let mut cases = Vec::new();
    for size in [10, 40, 150, 600, 2500, 10_000].into_iter().filter(|&size| size < largest) {
        cases.extend(SHAPES.map(|(name, shape)| of_shape(format!("{name}_{size}"), shape, size)));
        let k = size / 5;
        cases.push(displaced(format!("repeats_{size}"), shuffled, k, move |random| repeated(random, size)));
        cases.push(Generated::new(format!("k_is_zero_{size}"), move |random| (repeated(random, size), 0)));
    }
    let (tenth, hundredth) = ((largest / 10).max(1), (largest / 100).max(1));
    let large: [(&str, Shape, usize, Make); 5] = [
        ("halves_changed_over_large", halves_changed_over, tenth, distinct),
        ("reversed_blocks_large", reversed_blocks, hundredth, distinct),
        ("shuffled_large", shuffled, tenth, repeated),
        ("reversed_large", reversed_blocks, largest, distinct),
        ("pairs_large", reversed_blocks, 1, distinct),
    ];
    cases.extend(
        large.map(|(name, shape, k, make)| displaced(name.to_owned(), shape, k, move |random| make(random, largest))),
    );
    let sizes = [40, 1500, 20_000].into_iter().filter(|&size| size < largest);
    for (size, suffix) in sizes.map(|size| (size, size.to_string())).chain([(largest, "large".to_owned())]) {
        // At the largest size each case is a call of its own.
        let n_shapes = if size < 100_000 { NEARLY.len() } else { 2 };
        let k = (size / 10).max(1);
        cases.extend(NEARLY[..n_shapes].iter().map(|(name, change)| {
            displaced(format!("{name}_{suffix}"), *change, k, move |random| distinct(random, size))
        }));
    }
    // With a k that promises nothing every array is allowed, including those on which a quicksort or a Shell sort is quadratic.
    let promising_nothing = |nums: Vec<i64>| {
        let k = nums.len() as i64;
        (nums, k)
    };
    let interleaved = move |_: &mut Random| promising_nothing(interleaved_halves(largest));
    cases.push(Generated::new("interleaved_halves_large", interleaved));
    let of_use = ["against_the_middle", "against_median_of_three", "against_median_of_three_in_lists"];
    let killers = killers(largest).into_iter().filter(|(name, _)| of_use.contains(name));
    cases.extend(killers.map(|(name, killer)| Generated::new(name, move |_| promising_nothing(killer()))));
    cases
}

/// Distinct elements, all but the first few of which `shape` displaces, by up to a fifth of their number.
fn of_shape(name: String, shape: Shape, size: usize) -> Generated<Arguments> {
    Generated::new(name, move |random| {
        let k = random.random_range(1..=size / 5);
        // Blocks do not begin at index 0, where the blocks of a solution that sorts block by block would begin.
        let begin = random.random_range(0..=k);
        let mut nums = distinct(random, size);
        shape(random, &mut nums[begin..], k);
        (nums, k as i64)
    })
}

/// Sorted elements that `shape` displaces.
fn displaced(
    name: String,
    shape: Shape,
    k: usize,
    sorted: impl FnOnce(&mut Random) -> Vec<i64> + 'static,
) -> Generated<Arguments> {
    Generated::new(name, move |random| {
        let mut nums = sorted(random);
        shape(random, &mut nums, k);
        (nums, k as i64)
    })
}

/// Makes a sorted array of the given length.
type Make = fn(&mut Random, usize) -> Vec<i64>;

/// Changes that make a sorted array unsorted at one late place: one element moves back or forward by exactly k, two neighbours are exchanged, or
/// the end is shuffled. The last change leaves only equal elements and one that is less.
const NEARLY: [(&str, Shape); 5] = [
    ("one_comes_back_late", |random, nums, k| {
        let last = late(random, nums.len(), 1);
        nums[last.saturating_sub(k)..=last].rotate_right(1);
    }),
    ("one_goes_on_late", |random, nums, k| {
        let last = late(random, nums.len(), 1);
        nums[last.saturating_sub(k)..=last].rotate_left(1);
    }),
    ("neighbours_late", |random, nums, _| {
        let n = nums.len();
        let first = late(random, n, 2.min(n));
        nums.swap(first, (first + 1).min(n - 1));
    }),
    ("shuffled_late", |random, nums, k| {
        let n = nums.len();
        shuffled(random, &mut nums[n - n / 8..], k);
    }),
    ("equal_but_one", |_, nums, k| {
        nums.fill(5);
        let less = k.min(nums.len() - 1);
        nums[less] = 4;
    }),
];

/// A place in the last eighth, at least `margin` before the end.
fn late(random: &mut Random, n: usize, margin: usize) -> usize {
    random.random_range((n - n / 8).min(n - margin)..=n - margin)
}

/// Displaces the elements of a sorted slice by at most k places; k is at least 1.
type Shape = fn(&mut Random, &mut [i64], usize);

const SHAPES: [(&str, Shape); 5] = [
    ("reversed_blocks", reversed_blocks),
    ("halves_changed_over", halves_changed_over),
    ("one_of_a_block_comes_back", |_, nums, k| nums.chunks_mut(k + 1).for_each(|block| block.rotate_left(1))),
    ("one_of_a_block_goes_on", |_, nums, k| nums.chunks_mut(k + 1).for_each(|block| block.rotate_right(1))),
    ("shuffled", shuffled),
];

/// Displaces the two ends of each block of k + 1 elements by exactly k, one each way.
fn reversed_blocks(_: &mut Random, nums: &mut [i64], k: usize) {
    nums.chunks_mut(k + 1).for_each(<[i64]>::reverse);
}

/// Displaces every element of each block of 2k elements by exactly k, one half each way.
fn halves_changed_over(_: &mut Random, nums: &mut [i64], k: usize) {
    nums.chunks_exact_mut(2 * k).for_each(|block| block.rotate_left(k));
}

fn shuffled(random: &mut Random, nums: &mut [i64], k: usize) {
    let delays: Vec<usize> = nums.iter().map(|_| random.random_range(0..=k)).collect();
    displace(nums, k, &delays);
}

/// Puts the elements of a sorted slice in the order of index + delay. A delay is at most k, and of two equal sums the element further right comes
/// first.
///
/// This displaces no element by more than k: an element that comes before element i has an index of at most i + k, and an element more than k to
/// its left comes before it in any case.
fn displace(nums: &mut [i64], k: usize, delays: &[usize]) {
    let mut order: Vec<usize> = (0..nums.len()).collect();
    order.sort_by_key(|&idx| (idx + delays[idx].min(k), Reverse(idx)));
    let displaced: Vec<i64> = order.into_iter().map(|idx| nums[idx]).collect();
    nums.copy_from_slice(&displaced);
}

/// Ascending, all distinct, over the whole range of values.
fn distinct(random: &mut Random, n: usize) -> Vec<i64> {
    let stride = 2 * LARGEST_VALUE / n.max(1) as i64;
    (0..n as i64).map(|idx| -LARGEST_VALUE + idx * stride + random.random_range(0..stride)).collect()
}

/// Ascending, each value about four times.
fn repeated(random: &mut Random, n: usize) -> Vec<i64> {
    let half = n as i64 / 8 + 1;
    let mut nums: Vec<i64> = (0..n).map(|_| random.random_range(-half..=half)).collect();
    nums.sort_unstable();
    nums
}
