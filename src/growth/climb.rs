//! Calls every kind of generated case at growing sizes, until the slowest kind takes long enough to be measured.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use super::calls::{Called, Calls, Stop};
use super::inputs::{Generator, Input, is_step};
use super::{LONGEST_CALL, N_SIZES};
use crate::wire;

/// The smallest and the largest size. If a constant cost still hides the growth at the largest, the sizes go on up to the generator's largest.
const SIZES: (usize, usize) = (4, 1 << 17);
/// How many kinds of case, the slowest ones, are still called once a call takes long enough to distinguish kinds.
const N_KINDS: usize = 4;
const TELLING_CALL: Duration = Duration::from_millis(1);
/// The power with which the slowest kind's time must have grown by then: a time that is long at every size does not distinguish kinds.
const TELLING_POWER: f64 = 0.3;
/// While calls are quicker than this, each size is four times the last one.
const QUICK_CALL: Duration = Duration::from_micros(100);
/// Sizes grow until a call takes this long and the time shows how it grows.
pub const LONG_CALL: Duration = Duration::from_millis(15);
/// A call may take this many times as long as one at the smallest size before it is given up: a constant cost, however long, is allowed.
const MOST_OF_A_CONSTANT: u32 = 16;

/// What the climb found.
pub struct Climbed {
    /// The name of the slowest kind of case.
    pub kind: String,
    /// Its largest inputs, in order of n.
    pub inputs: Vec<Input>,
    /// The next input of that kind, if its call was given up.
    pub step: Option<Input>,
}

/// The calls of one kind of generated case.
struct CaseKind {
    name: String,
    /// In order of size.
    called: Vec<AtSize>,
}

/// One call of a kind.
struct AtSize {
    /// The size that the generator was asked for.
    asked: usize,
    /// The length of the input that it made.
    n: usize,
    took: Duration,
}

impl CaseKind {
    /// The time of the call at the largest size so far.
    fn last(&self) -> Duration {
        self.called.last().map_or(Duration::ZERO, |last| last.took)
    }

    /// Whether enough smaller sizes were called to be measured.
    fn has_sizes(&self) -> bool {
        self.called.last().is_some_and(|last| last.asked >> (N_SIZES - 1) >= SIZES.0)
    }

    /// The largest inputs of this kind, with sizes that double up to the last one called.
    fn climbed(self, generator: &Generator<'_>) -> Climbed {
        let last = self.called.last().map_or(0, |last| last.asked);
        let sizes = (0..N_SIZES).rev().map(|n_halvings| last >> n_halvings).filter(|size| *size >= SIZES.0);
        let inputs = sizes.filter_map(|size| generator.input(&self.name, size, 0)).collect();
        Climbed { kind: self.name, inputs, step: None }
    }

    /// The power with which the time has grown up to the last call, from the largest size that is at least `times` smaller; 0 if there is none.
    fn power(&self, times: usize) -> f64 {
        let Some((last, before)) = self.called.split_last() else { return 0.0 };
        let Some(before) = before.iter().rev().find(|before| before.asked * times <= last.asked) else { return 0.0 };
        let longer = last.took.as_secs_f64() / before.took.as_secs_f64().max(1e-9);
        longer.ln() / (last.n.max(1) as f64 / before.n.max(1) as f64).ln()
    }

    /// Whether the last call takes long, and mostly because of n: over the measured sizes the time grows with at least two thirds of the demanded
    /// power. Otherwise a constant cost could hide the growth.
    fn speaks(&self, degree: u32) -> bool {
        self.last() >= LONG_CALL && self.has_sizes() && self.power(1 << (N_SIZES - 1)) >= f64::from(degree) * 2.0 / 3.0
    }
}

/// The next size, up to `largest`: four times this one while calls are quick, and twice this one later or where four times is too much.
fn next_size(size: usize, is_quick: bool, largest: usize) -> usize {
    if is_quick && 4 * size <= largest { 4 * size } else { 2 * size }
}

/// Calls every kind of generated case at growing sizes. Returns the inputs of the slowest kind.
pub fn climb(generator: &Generator<'_>, degree: u32, calls: &mut Calls<'_>) -> Result<Climbed, Stop> {
    let largest = generator.largest();
    // Keep only kinds of case whose n follows the requested size.
    let probed = largest.min(SIZES.1);
    let is_large = |input: Input| (input.n >= probed / 2).then_some(input.kind);
    let mut followed: Vec<String> = generator.inputs(probed, 0, |_| true).filter_map(is_large).collect();
    let longest = calls.longest();
    let mut kinds: Vec<CaseKind> = Vec::new();
    // The measured inputs differ from each other, whatever their kind, so that memoised answers do not help.
    let (mut called, hasher) = (HashSet::new(), RandomState::new());
    let mut size = SIZES.0;
    while size <= largest {
        let is_first = size == SIZES.0;
        let is_silent = kinds.first().is_some_and(|kind| kind.last() >= LONG_CALL);
        if size > SIZES.1 && !is_silent {
            break;
        }
        // An input that is much larger than requested is left out as well.
        let inputs = generator.inputs(size, 0, |name| followed.iter().any(|kind| kind == name));
        for input in inputs.filter(|input| input.n <= 2 * size) {
            if is_first {
                kinds.push(CaseKind { name: input.kind.clone(), called: Vec::new() });
            }
            let Some(at) = kinds.iter().position(|kind| kind.name == input.kind) else { continue };
            let is_next = kinds[at].called.last().is_none_or(|last| is_step(last.n, input.n));
            if !is_next || !called.insert(hasher.hash_one(wire::request(&input.arguments))) {
                continue;
            }
            match calls.once(&input)? {
                Called::Took(took) => kinds[at].called.push(AtSize { asked: size, n: input.n, took }),
                Called::TimedOut => {
                    return Ok(Climbed { step: Some(input), ..kinds.swap_remove(at).climbed(generator) });
                }
            }
        }
        kinds.sort_by_key(|kind| std::cmp::Reverse(kind.last()));
        let Some(slowest) = kinds.first() else { break };
        if slowest.speaks(degree) {
            break;
        }
        if is_first {
            calls.give_up_after(longest.min(LONGEST_CALL.max(slowest.last() * MOST_OF_A_CONSTANT)));
        }
        size = next_size(size, slowest.last() < QUICK_CALL, probed);
        if slowest.last() >= TELLING_CALL && slowest.power(4) >= TELLING_POWER {
            kinds.truncate(N_KINDS);
        }
        followed.retain(|name| kinds.iter().any(|kind| kind.name == *name));
    }
    let slowest = kinds.into_iter().max_by_key(|kind| (kind.has_sizes(), kind.last()));
    let nothing = || Climbed { kind: String::new(), inputs: Vec::new(), step: None };
    Ok(slowest.map_or_else(nothing, |slowest| slowest.climbed(generator)))
}
