//! Texts of printable ASCII, as bytes: inputs of the problems about strings.

use proptest::prelude::*;

use kata_problem::Random;

/// The bytes, with others written over them from this place on, as far as they fit.
pub fn with(mut bytes: Vec<u8>, place: usize, others: &[u8]) -> Vec<u8> {
    bytes.iter_mut().skip(place).zip(others).for_each(|(byte, other)| *byte = *other);
    bytes
}

/// A place in the last third with room for 95 characters, if there is that much room.
pub fn late(random: &mut Random, n: usize) -> usize {
    let last = n.saturating_sub(100);
    random.random_range(last - last / 3..=last)
}

/// Random letters, drawn in bulk; some are more frequent than others by one part in 256.
pub fn letters(random: &mut Random, n: usize, alphabet: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; n];
    random.fill_bytes(&mut bytes);
    bytes.iter_mut().for_each(|byte| *byte = alphabet[(usize::from(*byte) * alphabet.len()) >> 8]);
    bytes
}

/// Printable characters in a repeating order: every window is as long as the longest one.
pub fn cycle(random: &mut Random, n: usize) -> Vec<u8> {
    let period = period(random, n, 20);
    some_printable(random, period).into_iter().cycle().take(n).collect()
}

/// A random period if the string is short, so that all are tried, and the given one if it is long: a right solution may take time proportional to
/// it, and how that time grows with n is measured.
pub fn period(random: &mut Random, n: usize, of_long_strings: usize) -> usize {
    if n < 1000 { random.random_range(2..=94) } else { of_long_strings }
}

/// Runs of distinct characters, each followed by its mirror image, which give a left edge the most opportunities to move back.
pub fn mirrored(random: &mut Random, n: usize) -> Vec<u8> {
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
pub fn longest_at_the_end(random: &mut Random, n: usize) -> Vec<u8> {
    let run = some_printable(random, n.min(95));
    letters(random, n - run.len(), b"ab").into_iter().chain(run).collect()
}

/// This many of the 95 printable characters in random order (Fisher and Yates, stopped early).
pub fn some_printable(random: &mut Random, n: usize) -> Vec<u8> {
    let mut bytes = printable();
    for idx in 0..n {
        let other = random.random_range(idx..bytes.len());
        bytes.swap(idx, other);
    }
    bytes.truncate(n);
    bytes
}

pub fn printable() -> Vec<u8> {
    (b' '..=b'~').collect()
}

pub fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("printable ASCII is UTF-8")
}
