//! Merging ascending lists. A heap of candidates need not be used, but a solution in O(N L) is too slow.

use proptest::prelude::*;

use super::laws::{ascending, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Random};

#[path = "../../solutions/merge_sorted/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<Vec<i64>>,);

const LARGEST_VALUE: i64 = 1_000_000_000;
const MOST_LISTS: usize = 100_000;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Vec<i64>> {
        brute_force: Some(|(lists,)| {
            let mut sorted = lists.concat();
            sorted.sort_unstable();
            sorted
        }),
        valid: Some(valid),
        strategy: Some(strategy),
        generated: Cases::Only(generated),
        laws: vec![
            ascending(),
            unchanged_under(
                "order_of_the_lists",
                Bilingual {
                    en: "the order of the lists does not matter", zh: "各列表的先后次序不影响结果"
                },
                Comparison::Exact,
                |(lists,)| Some((lists.iter().rev().cloned().collect(),)),
            ),
            unchanged_under(
                "one_more_empty_list",
                Bilingual { en: "one more empty list changes nothing", zh: "多一个空列表，结果不变" },
                Comparison::Exact,
                |(lists,)| (lists.len() < MOST_LISTS).then(|| ([&[Vec::new()], &lists[..]].concat(),)),
            ),
        ],
        ..Definition::of(|(lists,)| reference::merge_sorted(&lists))
    })
}

fn valid((lists,): &Arguments) -> Result<(), String> {
    match lists.iter().position(|list| !list.is_sorted()) {
        Some(at) => Err(format!("`lists[{at}]` is not in ascending order")),
        None => Ok(()),
    }
}

fn strategy() -> BoxedStrategy<Arguments> {
    let nums = prop_oneof![
        4 => prop::collection::vec(-4..=4_i64, 0..6),
        2 => prop::collection::vec(-99..=99_i64, 0..12),
        1 => prop::collection::vec(prop::sample::select(vec![-LARGEST_VALUE, 0, LARGEST_VALUE - 1, LARGEST_VALUE]), 0..4),
    ];
    let list = nums.prop_map(|mut nums| {
        nums.sort_unstable();
        nums
    });
    prop_oneof![8 => prop::collection::vec(list.clone(), 0..5), 1 => prop::collection::vec(list, 5..16)]
        .prop_map(|lists| (lists,))
        .boxed()
}

/// Makes ascending lists of so many elements in all.
type Shape = fn(&mut Random, usize) -> Vec<Vec<i64>>;

/// In `short_lists` there are N / 16 lists, so that a look at all candidates is quadratic.
const SHAPES: [(&str, Shape); 4] = [
    ("short_lists", |random, n| dealt(random, n, n / 16 + 1)),
    ("four_lists", |random, n| dealt(random, n, 4)),
    ("lists_of_one", |random, n| (0..n.min(MOST_LISTS)).map(|_| vec![random.random_range(-99..=99)]).collect()),
    ("one_long_list", |random, n| {
        let mut lists = dealt(random, n / 8, n / 64 + 1);
        lists.push((0..(n - n / 8).min(MOST_LISTS) as i64).collect());
        lists
    }),
];

fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let sizes = [("few", 60), ("some", 3000), ("large", largest)];
    let cases = sizes.iter().flat_map(|&(size, n)| SHAPES.iter().map(move |&(shape, make)| (size, n, shape, make)));
    cases
        .map(|(size, n, shape, make)| Generated::new(format!("{shape}_{size}"), move |random| (make(random, n),)))
        .collect()
}

/// Deals random numbers out to the lists.
fn dealt(random: &mut Random, n: usize, n_lists: usize) -> Vec<Vec<i64>> {
    let mut lists = vec![Vec::new(); n_lists];
    for _ in 0..n {
        let list = &mut lists[random.random_range(0..n_lists)];
        if list.len() < MOST_LISTS {
            list.push(random.random_range(-LARGEST_VALUE..=LARGEST_VALUE));
        }
    }
    lists.iter_mut().for_each(|list| list.sort_unstable());
    lists
}
