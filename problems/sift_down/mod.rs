//! Sift-down: one element sinks into the two heaps below it. The rules for ties and for `size` leave one right answer. It neither builds a heap nor
//! examines elements above `i`.

use proptest::prelude::*;

use super::laws::permutation_of;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law, Random, bilingual};

#[path = "../../solutions/sift_down/accepted/reference.rs"]
mod reference;

/// nums, i and size.
type Arguments = (Vec<i64>, i64, i64);
type Answer = Vec<i64>;

const LOWEST: i64 = -1_000_000_000;
const HIGHEST: i64 = 1_000_000_000;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(nums, i, size)| reference::sift_down(nums, i as usize, size as usize),
        brute_force: Some(brute_force),
        valid: Some(valid),
        strategy: Some(strategy),
        generated: Cases::Only(generated),
        axes: Vec::new(),
        laws: vec![
            permutation_of("nums", |(nums, ..)| nums),
            Law::answer(
                "rest_untouched",
                Bilingual {
                    en: "only places of i's subtree within size change",
                    zh: "只有前 size 个位置中属于 i 的子树的那些会改变",
                },
                |arguments, answer| rest_untouched(arguments, answer),
            ),
            Law::answer(
                "heap_at_i",
                Bilingual {
                    en: "within size, no child in i's subtree exceeds its parent",
                    zh: "在前 size 个元素中，i 的子树里没有任何一个孩子大于它的父节点",
                },
                |arguments, answer| heap_at_i(arguments, answer),
            ),
            Law::relation(
                "beyond_size",
                Bilingual {
                    en: "cutting nums off at size does not change the first size elements of the result",
                    zh: "只保留 nums 的前 size 个元素，结果的前 size 个元素不变",
                },
                |(nums, i, size)| {
                    let end = *size as usize;
                    (end < nums.len()).then(|| (nums[..end].to_vec(), *i, *size))
                },
                |_, answer, _, of_cut| match answer.iter().zip(of_cut).position(|(one, other)| one != other) {
                    Some(idx) => {
                        let (one, other) = (answer[idx], of_cut[idx]);
                        Err(bilingual!("result[{idx}] = {one} becomes {other}", "result[{idx}] = {one} 变成了 {other}"))
                    }
                    None => Ok(()),
                },
            ),
        ],
    })
}

/// Finds the path of the element and sorts the path's values as the rules demand: those greater than the element, the element, the others.
fn brute_force((mut nums, i, size): Arguments) -> Answer {
    let mut path = vec![i as usize];
    loop {
        let parent = path[path.len() - 1];
        let children = (2 * parent + 1..2 * parent + 3).filter(|&child| child < size as usize);
        // Searched from the right, the last of the greatest is the left one of equal children.
        match children.rev().max_by_key(|&child| nums[child]) {
            Some(child) => path.push(child),
            None => break,
        }
    }
    let element = nums[i as usize];
    let (greater, others): (Vec<i64>, Vec<i64>) =
        path[1..].iter().map(|&idx| nums[idx]).partition(|&num| num > element);
    for (idx, num) in path.into_iter().zip(greater.into_iter().chain([element]).chain(others)) {
        nums[idx] = num;
    }
    nums
}

fn valid((nums, i, size): &Arguments) -> Result<(), String> {
    let (i, size) = (*i as usize, *size as usize);
    match below(i, size).into_iter().find(|&child| (child - 1) / 2 != i && nums[child] > nums[(child - 1) / 2]) {
        Some(child) => Err(format!(
            "the subtrees of i = {i} are not heaps: nums[{child}] = {} exceeds its parent nums[{}] = {}",
            nums[child],
            (child - 1) / 2,
            nums[(child - 1) / 2]
        )),
        None => Ok(()),
    }
}

fn strategy() -> BoxedStrategy<Arguments> {
    let nums = prop_oneof![
        4 => prop::collection::vec(-3..=3_i64, 1..16),
        2 => prop::collection::vec(LOWEST..=HIGHEST, 1..16),
        1 => prop::collection::vec(prop::sample::select(vec![LOWEST, -1, 0, 1, HIGHEST]), 1..8),
        1 => prop::collection::vec(-20..=20_i64, 16..64),
        2 => prop::collection::vec(close_to_each_other(), 1..16),
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

/// Values, some of which differ by only one, so that 24 or 30 bits are needed to distinguish them.
fn close_to_each_other() -> impl Strategy<Value = i64> {
    let base = prop::sample::select(vec![LOWEST + 3, -(1 << 24), 1 << 24, HIGHEST - 3]);
    (base, -3..=3_i64).prop_map(|(base, more)| base + more)
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
fn generated(largest: usize) -> Vec<Generated<Arguments>> {
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

/// The arguments with `nums` changed so that both subtrees of `i` are heaps: each element below climbs while it exceeds its parent, as in a growing
/// heap, but never to `i` itself. This uses no sift-down, whose bugs it could hide.
fn with_heaps_below(mut nums: Vec<i64>, i: usize, size: usize) -> Arguments {
    for node in below(i, size) {
        let mut child = node;
        while (child - 1) / 2 != i && nums[child] > nums[(child - 1) / 2] {
            nums.swap(child, (child - 1) / 2);
            child = (child - 1) / 2;
        }
    }
    (nums, i as i64, size as i64)
}

/// The indices of the nodes below `i` in a heap of `size` elements, level by level.
fn below(i: usize, size: usize) -> Vec<usize> {
    let mut nodes = Vec::new();
    let mut level = 2 * i + 1..2 * i + 3;
    while level.start < size {
        nodes.extend(level.start..level.end.min(size));
        level = 2 * level.start + 1..2 * level.end + 1;
    }
    nodes
}

fn rest_untouched((nums, i, size): &Arguments, answer: &[i64]) -> Result<(), Bilingual> {
    let mut may_change = vec![false; nums.len()];
    may_change[*i as usize] = true;
    below(*i as usize, *size as usize).into_iter().for_each(|idx| may_change[idx] = true);
    match (0..nums.len().min(answer.len())).find(|&idx| !may_change[idx] && nums[idx] != answer[idx]) {
        Some(idx) => {
            let (now, before) = (answer[idx], nums[idx]);
            Err(if idx < *size as usize {
                bilingual!(
                    "result[{idx}] = {now} was {before}, and index {idx} is not in i's subtree",
                    "result[{idx}] = {now} 原来是 {before}，而下标 {idx} 不在 i 的子树里"
                )
            } else {
                bilingual!(
                    "result[{idx}] = {now} was {before}, and index {idx} is beyond size",
                    "result[{idx}] = {now} 原来是 {before}，而下标 {idx} 超出了 size"
                )
            })
        }
        None => Ok(()),
    }
}

fn heap_at_i((_, i, size): &Arguments, answer: &[i64]) -> Result<(), Bilingual> {
    let size = answer.len().min(*size as usize);
    match below(*i as usize, size).into_iter().find(|&child| answer[child] > answer[(child - 1) / 2]) {
        Some(child) => {
            let parent = (child - 1) / 2;
            let (value, above) = (answer[child], answer[parent]);
            Err(bilingual!(
                "result[{child}] = {value} exceeds its parent result[{parent}] = {above}",
                "result[{child}] = {value} 大于它的父节点 result[{parent}] = {above}"
            ))
        }
        None => Ok(()),
    }
}
