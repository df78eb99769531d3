//! Inputs of the property checks, and generated cases.

use proptest::prelude::*;

use super::super::arrays::close_to_each_other;
use super::super::heaps::make_heaps_below;
use super::Arguments;
use kata_problem::{Generated, Random};

const LOWEST: i64 = -1_000_000_000;
const HIGHEST: i64 = 1_000_000_000;

pub fn strategy() -> BoxedStrategy<Arguments> {
    let nums = prop_oneof![
        4 => prop::collection::vec(-3..=3_i64, 1..16),
        2 => prop::collection::vec(LOWEST..=HIGHEST, 1..16),
        1 => prop::collection::vec(prop::sample::select(vec![LOWEST, -1, 0, 1, HIGHEST]), 1..8),
        1 => prop::collection::vec(-20..=20_i64, 16..64),
        2 => prop::collection::vec(close_to_each_other(LOWEST, HIGHEST), 1..16),
    ];
    // In half of the cases the heap is the whole array, and the sinking element is its root.
    let cut = prop_oneof![Just(0), 0..64_usize];
    let start = prop_oneof![Just(0), 0..64_usize];
    let random = (nums, cut, start).prop_map(|(nums, cut, start)| {
        let size = nums.len() - cut % nums.len();
        with_heaps_below(nums, start % size, size)
    });
    prop_oneof![7 => random, 2 => nearly_a_heap()].boxed()
}

/// A heap, either all of `nums` or all below `size`, in which only the element at i may be out of place: by a little, by much, or not at all.
/// Elements beyond `size` may be greater than all of it.
fn nearly_a_heap() -> impl Strategy<Value = Arguments> {
    let nums = prop::collection::vec(-9..=9_i64, 1..32);
    (nums, any::<prop::sample::Index>(), -10..=9_i64, prop::collection::vec(-9..=20_i64, 0..4)).prop_map(
        |(mut nums, i, value, beyond)| {
            nums.sort_unstable_by_key(|num| -num);
            let (i, size) = (i.index(nums.len()), nums.len());
            nums[i] = value;
            nums.extend(beyond);
            (nums, i as i64, size as i64)
        },
    )
}

/// Random cases of small and medium sizes, many at the root, some that end at the heap's last element; and cases of size `largest`: six at or near
/// the root, the others with a large `i`.
pub fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let mut cases: Vec<_> = (0..36).map(|case_idx| of_any_kind(case_idx, largest)).collect();
    for size in [2, 7, 10, 64, 999, 1000] {
        let n = size.min(largest);
        cases.push(Generated::new(format!("to_the_last_of_{size}"), move |random| to_the_last(random, n)));
    }
    let n = largest;
    let mut add = |name: &str, make: fn(&mut Random, usize) -> Arguments| {
        cases.push(Generated::new(name, move |random| make(random, n)));
    };
    add("to_the_last_large", to_the_last);
    add("root_sinks_to_a_leaf_large", |random, n| sinks_from(random, n, 0));
    add("random_root_large", |random, n| with_heaps_below(values(random, n), 0, n));
    add("highest_beyond_size_large", |random, n| {
        let mut highest_last = values(random, n);
        highest_last[n / 2..].fill(HIGHEST);
        with_heaps_below(highest_last, 0, n.div_ceil(2))
    });
    add("all_equal_large", |_, n| (vec![7; n], 0, n as i64));
    add("right_of_the_root_large", |random, n| with_heaps_below(values(random, n), 2.min(n - 1), n));
    for i in [300, 5000, 20_000] {
        let i = i.min(n - 1);
        cases.push(Generated::new(format!("sinks_from_{i}_large"), move |random| sinks_from(random, n, i)));
    }
    // Above and beside such an `i` no parent is as large as its children, so that sifting at another place does damage.
    let ascending = move || -> Vec<i64> { (0..n as i64).collect() };
    for size in [n, n - 1] {
        let last_parent = (size / 2).max(1) - 1;
        let make = move |_: &mut Random| (ascending(), last_parent as i64, size as i64);
        cases.push(Generated::new(format!("last_parent_of_{size}_large"), make));
    }
    let leaf = (65_536 + 7).min(n - 1);
    cases.push(Generated::new("leaf_beyond_16_bits_large", move |_| (ascending(), leaf as i64, n as i64)));
    for size in [100, 3000, largest] {
        cases.extend(NEARLY_IN_PLACE.map(|(name, make)| {
            Generated::new(format!("{name}_{size}"), move |random| {
                let n = size.min(largest);
                let (nums, i) = make(random, n);
                (nums, i as i64, n as i64)
            })
        }));
    }
    cases
}

/// A heap of up to 2000 elements, with any value at the root or at another node.
fn of_any_kind(case_idx: usize, largest: usize) -> Generated<Arguments> {
    Generated::new(format!("random_{case_idx}"), move |random| {
        let n = random.random_range(1..=[12, 100, 2000][case_idx % 3].min(largest));
        let size = if case_idx.is_multiple_of(2) { n } else { random.random_range(1..=n) };
        // Halving an index moves up in the heap: most nodes are leaves, and sifting a leaf tests little.
        let i = match case_idx % 4 {
            0 => 0,
            n_halvings => random.random_range(0..size) >> n_halvings,
        };
        let highest = [3, 1000, HIGHEST][random.random_range(0..3)];
        let nums = (0..n).map(|_| random.random_range(-highest..=highest)).collect();
        with_heaps_below(nums, i, size)
    })
}

fn values(random: &mut Random, n: usize) -> Vec<i64> {
    (0..n).map(|_| random.random_range(LOWEST + 1..=HIGHEST)).collect()
}

/// The lowest value of all at `i`.
fn sinks_from(random: &mut Random, n: usize, i: usize) -> Arguments {
    let mut nums = values(random, n);
    nums[i] = LOWEST;
    with_heaps_below(nums, i, n)
}

/// The elements of a heap of the given size, and the `i` at which to sift.
type Nearly = fn(&mut Random, usize) -> (Vec<i64>, usize);

/// Heaps in which only the element at i is out of place, which is hard to see.
const NEARLY_IN_PLACE: [(&str, Nearly); 5] = [
    ("close_values", |random, n| {
        let mut one_less = close(n);
        one_less[0] -= 2 * random.random_range(1..=n as i64 / 2 + 1);
        (one_less, 0)
    }),
    ("close_values_at_the_end", |_, n| {
        let mut late = close(n);
        let last_parent = (n / 2).max(1) - 1;
        late[last_parent] = late[n - 1] - 1;
        (late, last_parent)
    }),
    // Of equal children the left one rises, down to the first leaf.
    ("equal_but_the_root", |_, n| {
        let mut equal = vec![7; n];
        equal[0] = 6;
        (equal, 0)
    }),
    // Greater than everything that an element is compared with from i on, or less than only the very last.
    ("root_is_the_greatest", |_, n| {
        let mut highest_first: Vec<i64> = (0..n).map(|idx| -(idx as i64)).collect();
        highest_first[a_third(n)] = LOWEST;
        (highest_first, a_third(n))
    }),
    ("one_is_greater_below", |_, n| {
        let mut only_one_greater = vec![7; n];
        only_one_greater[(2 * a_third(n) + 2).min(n - 1)] = 8;
        (only_one_greater, a_third(n))
    }),
];

/// Descending values that 24 bits do not distinguish.
fn close(n: usize) -> Vec<i64> {
    (0..n).map(|idx| HIGHEST - idx as i64).collect()
}

fn a_third(n: usize) -> usize {
    (n / 3).max(1).min(n - 1)
}

/// A root that sinks to the heap's last element, which has no sibling if `n` is even.
fn to_the_last(random: &mut Random, n: usize) -> Arguments {
    let nums = (0..n).map(|_| random.random_range(LOWEST + 1..=0)).collect();
    let (mut nums, i, size) = with_heaps_below(nums, 0, n);
    let mut node = n - 1;
    let mut above_all_others = 1;
    while node > 0 {
        nums[node] = above_all_others;
        node = (node - 1) / 2;
        above_all_others += 1;
    }
    nums[0] = LOWEST;
    (nums, i, size)
}

/// The arguments with `nums` changed so that both subtrees of `i` are heaps.
fn with_heaps_below(mut nums: Vec<i64>, i: usize, size: usize) -> Arguments {
    make_heaps_below(&mut nums, i, size);
    (nums, i as i64, size as i64)
}
