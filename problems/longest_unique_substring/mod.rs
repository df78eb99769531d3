//! Longest substring without a repeated character: the answer is a length and not the substring, so several longest ones need no rule.

use std::collections::HashSet;

use proptest::prelude::*;

use super::laws::unchanged_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law, Random, bilingual};

#[path = "../../solutions/longest_unique_substring/accepted/reference.rs"]
mod reference;

type Arguments = (String,);
type Answer = i64;

const LOWER_CASE: &[u8] = b"abcdefghijklmnopqrstuvwxyz";

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(s,)| reference::longest_unique_substring(&s),
        brute_force: Some(brute_force),
        valid: None,
        strategy: Some(strategy),
        generated: Cases::Only(generated),
        axes: Vec::new(),
        laws: vec![
            Law::answer(
                "distinct_characters",
                Bilingual {
                    en: "the answer never exceeds the number of distinct characters in s",
                    zh: "答案不会超过 s 中不同字符的个数",
                },
                |(s,), &answer| at_most_the_distinct(s, answer),
            ),
            unchanged_under(
                "reversal",
                Bilingual { en: "reversing s does not change the answer", zh: "把 s 反转，答案不变" },
                Comparison::Exact,
                |(s,)| Some((s.chars().rev().collect(),)),
            ),
            Law::relation(
                "appending",
                Bilingual {
                    en: "appending one character to s adds 0 or 1 to the answer",
                    zh: "在 s 末尾添加一个字符，答案不变或加 1",
                },
                |(s,)| Some((format!("{s}{}", s.chars().next().unwrap_or('a')),)),
                after_appending,
            ),
            Law::relation(
                "appending_a_new_one",
                Bilingual {
                    en: "appending a character that s does not hold adds 0 or 1 to the answer",
                    zh: "在 s 末尾添加一个 s 中没有的字符，答案不变或加 1",
                },
                |(s,)| (' '..='~').find(|new| !s.contains(*new)).map(|new| (format!("{s}{new}"),)),
                after_appending,
            ),
        ],
    })
}

fn after_appending(_: &Arguments, answer: &Answer, (longer,): &Arguments, of_longer: &Answer) -> Result<(), Bilingual> {
    if (0..=1).contains(&(of_longer - answer)) {
        return Ok(());
    }
    let appended = longer.chars().next_back().unwrap_or_default();
    Err(bilingual!(
        "the answer is {answer}, and {of_longer} when {appended:?} is appended",
        "答案是 {answer}，在末尾添加 {appended:?} 后却是 {of_longer}"
    ))
}

/// Tries every substring, each with a set of its own.
fn brute_force((s,): Arguments) -> Answer {
    let characters: Vec<char> = s.chars().collect();
    let mut longest = 0;
    for start in 0..characters.len() {
        for end in start + 1..=characters.len() {
            let substring = &characters[start..end];
            let distinct: HashSet<char> = substring.iter().copied().collect();
            if distinct.len() == substring.len() {
                longest = longest.max(substring.len());
            }
        }
    }
    longest as i64
}

/// Few letters make many repeats: of the strings of four letters over `ab` one in eight is `abba` or `baab`.
fn strategy() -> BoxedStrategy<Arguments> {
    let of = |alphabet: &'static [u8], n_at_most: usize| {
        prop::collection::vec(prop::sample::select(alphabet), 0..=n_at_most)
            .prop_map(|bytes| bytes.into_iter().map(char::from).collect::<String>())
    };
    prop_oneof![
        2 => of(b"ab", 8),
        3 => of(b"abc", 16),
        3 => of(b"abcde", 40),
        1 => of(b"aA1 ~", 16),
        1 => of(LOWER_CASE, 40),
        2 => prop::collection::vec(prop::char::range(' ', '~'), 0..=40).prop_map(String::from_iter),
        1 => of(b" ~!}aAzZ09@[`{\"\\", 30),
        2 => nearly_without_repeats(),
        2 => nearly_periodic(),
    ]
    .prop_map(|s| (s,))
    .boxed()
}

/// Up to all 95 characters, all different, of which one or two are then replaced.
fn nearly_without_repeats() -> impl Strategy<Value = String> {
    let bytes = prop_oneof![Just(95_usize), Just(94_usize), 2..=95_usize]
        .prop_flat_map(|n| Just(printable()).prop_shuffle().prop_map(move |bytes| bytes[..n].to_vec()));
    replaced(bytes)
}

/// A few characters in a repeating order, of which one or two are then replaced.
fn nearly_periodic() -> impl Strategy<Value = String> {
    let bytes = (2..=12_usize, 1..=8_usize).prop_flat_map(|(period, times)| {
        Just(printable()).prop_shuffle().prop_map(move |bytes| bytes[..period].repeat(times))
    });
    replaced(bytes)
}

fn replaced(bytes: impl Strategy<Value = Vec<u8>>) -> impl Strategy<Value = String> {
    let places = prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..=2);
    (bytes, places, prop::char::range(' ', '~')).prop_map(|(mut bytes, places, new)| {
        for (idx, (place, other)) in places.iter().enumerate() {
            // The first one becomes equal to another; the next becomes a character that may be new.
            let byte = if idx == 0 { *other.get(&bytes) } else { new as u8 };
            *place.get_mut(&mut bytes) = byte;
        }
        text(bytes)
    })
}

/// The sizes of the generated cases, for each shape: mostly small, the last few so large that quadratic work shows.
const SIZES: [usize; 16] = [1, 2, 5, 8, 21, 34, 90, 150, 400, 1000, 2000, 4000, 8000, 16_000, 32_000, 66_000];
/// The sizes for shapes whose interesting place is late.
const LATE_SIZES: [usize; 5] = [200, 700, 3000, 20_000, 66_000];

/// Every shape at every size (up to `largest`), a longer string and one of the greatest length: 170 cases, which are 200 with the 30 hand-written
/// ones.
///
/// The two longest have short windows: a solution that fills a fresh set from every start, and stops at the first repeat, is right and takes time
/// proportional to n times the window.
fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let of = |name: String, shape: Shape, size: usize| {
        Generated::new(name, move |random| (text(shape(random, size.min(largest))),))
    };
    let late = LATE_SIZES.iter().flat_map(|size| LATE_SHAPES.map(|shape| (*size, shape)));
    let every = SIZES.iter().flat_map(|size| SHAPES.map(|shape| (*size, shape)));
    let mut cases: Vec<_> =
        every.chain(late).map(|(size, (name, shape))| of(format!("{name}_{size}"), shape, size)).collect();
    cases.push(of("lower_case_200000".to_owned(), |random, n| letters(random, n, LOWER_CASE), 200_000));
    cases.push(of("five_letters_large".to_owned(), |random, n| letters(random, n, b"abcde"), largest));
    cases
}

/// Makes a string of the given length.
type Shape = fn(&mut Random, usize) -> Vec<u8>;

const SHAPES: [(&str, Shape); 8] = [
    ("one_character", |random, n| vec![random.random_range(b' '..=b'~'); n]),
    ("two_letters", |random, n| letters(random, n, b"ab")),
    ("five_letters", |random, n| letters(random, n, b"abcde")),
    ("lower_case", |random, n| letters(random, n, LOWER_CASE)),
    ("printable", |random, n| letters(random, n, &printable())),
    ("cycle", cycle),
    ("mirrored", mirrored),
    ("longest_at_the_end", longest_at_the_end),
];

/// Strings whose answer depends on one late place.
const LATE_SHAPES: [(&str, Shape); 8] = [
    ("one_character_but_one", |random, n| {
        let byte = random.random_range(b' '..b'~');
        with(vec![byte; n], late(random, n), &[byte + 1])
    }),
    ("cycle_but_one", |random, n| {
        let period = period(random, n, 12);
        let run = some_printable(random, period + 1);
        // A character outside of the cycle, so that it repeats nothing in it.
        with(run[1..].iter().copied().cycle().take(n).collect(), late(random, n), &run[..1])
    }),
    ("windows_of_94_then_95", |random, n| {
        let run = some_printable(random, 95);
        let bytes = with(letters(random, n, b"xyz"), 0, &[&run[1..], &run[1..2]].concat());
        with(bytes, late(random, n), &run)
    }),
    ("pairs_but_one", |random, n| {
        let pairs = some_printable(random, 95).into_iter().flat_map(|byte| [byte, byte]);
        let bytes: Vec<u8> = pairs.collect::<Vec<u8>>().into_iter().cycle().take(n).collect();
        let place = late(random, n);
        let byte = bytes[(place + 4) % n];
        with(bytes, place, &[byte])
    }),
    ("mirrored_late", |random, n| {
        let run = some_printable(random, 30);
        let mirrored: Vec<u8> = run.iter().chain(run.iter().rev()).copied().collect();
        with(vec![run[0]; n], late(random, n), &mirrored)
    }),
    ("longest_late_not_last", |random, n| {
        let run = some_printable(random, 40);
        with(letters(random, n, b"xyz"), late(random, n), &run)
    }),
    ("both_cases_late", |random, n| {
        let upper = LOWER_CASE.to_ascii_uppercase();
        with(letters(random, n, LOWER_CASE), late(random, n), &[LOWER_CASE, &upper].concat())
    }),
    ("first_and_last_printable_late", |random, n| with(letters(random, n, b"!}"), late(random, n), b"} ~!")),
];

/// The bytes, with others written over them from this place on, as far as they fit.
fn with(mut bytes: Vec<u8>, place: usize, others: &[u8]) -> Vec<u8> {
    bytes.iter_mut().skip(place).zip(others).for_each(|(byte, other)| *byte = *other);
    bytes
}

/// A place in the last third with room for 95 characters, if there is that much room.
fn late(random: &mut Random, n: usize) -> usize {
    let last = n.saturating_sub(100);
    random.random_range(last - last / 3..=last)
}

/// Random letters, drawn in bulk; some are more frequent than others by one part in 256.
fn letters(random: &mut Random, n: usize, alphabet: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; n];
    random.fill_bytes(&mut bytes);
    bytes.iter_mut().for_each(|byte| *byte = alphabet[(usize::from(*byte) * alphabet.len()) >> 8]);
    bytes
}

/// Printable characters in a repeating order: every window is as long as the longest one.
fn cycle(random: &mut Random, n: usize) -> Vec<u8> {
    let period = period(random, n, 20);
    some_printable(random, period).into_iter().cycle().take(n).collect()
}

/// A random period if the string is short, so that all are tried, and the given one if it is long: a right solution may take time proportional to
/// it, and how that time grows with n is measured.
fn period(random: &mut Random, n: usize, of_long_strings: usize) -> usize {
    if n < 1000 { random.random_range(2..=94) } else { of_long_strings }
}

/// Runs of distinct characters, each followed by its mirror image, which give a left edge the most opportunities to move back.
fn mirrored(random: &mut Random, n: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(n + 40);
    while bytes.len() < n {
        let length = random.random_range(2..=20);
        let run = some_printable(random, length);
        bytes.extend(run.iter().chain(run.iter().rev()));
    }
    bytes.truncate(n);
    bytes
}

/// Two letters, and every printable character once at the very end.
fn longest_at_the_end(random: &mut Random, n: usize) -> Vec<u8> {
    let run = some_printable(random, n.min(95));
    letters(random, n - run.len(), b"ab").into_iter().chain(run).collect()
}

/// This many of the 95 printable characters in random order (Fisher and Yates, stopped early).
fn some_printable(random: &mut Random, n: usize) -> Vec<u8> {
    let mut bytes = printable();
    for idx in 0..n {
        let other = random.random_range(idx..bytes.len());
        bytes.swap(idx, other);
    }
    bytes.truncate(n);
    bytes
}

fn printable() -> Vec<u8> {
    (b' '..=b'~').collect()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("printable ASCII is UTF-8")
}

fn at_most_the_distinct(s: &str, answer: i64) -> Result<(), Bilingual> {
    let n_distinct = s.chars().collect::<HashSet<_>>().len();
    if usize::try_from(answer).is_ok_and(|answer| answer <= n_distinct) {
        Ok(())
    } else {
        Err(bilingual!(
            "the answer is {answer}, and s has {n_distinct} distinct characters",
            "答案是 {answer}，而 s 中只有 {n_distinct} 个不同的字符"
        ))
    }
}
