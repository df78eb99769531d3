//! Inputs of the property checks, and generated cases.

use proptest::prelude::*;

use super::super::texts::{
    cycle, late, letters, longest_at_the_end, mirrored, period, printable, some_printable, text, with,
};
use super::Arguments;
use kata_problem::{Generated, Random};

const LOWER_CASE: &[u8] = b"abcdefghijklmnopqrstuvwxyz";

/// Few letters make many repeats: of the strings of four letters over `ab` one in eight is `abba` or `baab`.
pub fn strategy() -> BoxedStrategy<Arguments> {
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
pub fn generated(largest: usize) -> Vec<Generated<Arguments>> {
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
