//! The way up: every kind of generated case at sizes that double, until the slowest takes long enough to be measured.

use std::time::Duration;

use super::calls::{Called, Calls, Stop};
use super::inputs::{Generator, Input};
use super::{LONGEST_CALL, N_SIZES};

/// The smallest and the largest input. What has a constant cost that still hides the rest at the largest is called at larger ones, up to
/// the generator's largest.
const SIZES: (usize, usize) = (4, 1 << 17);
/// How many kinds of cases are followed upwards, the slowest, once a call takes so long that it tells them apart.
const N_KINDS: usize = 4;
const TELLING_CALL: Duration = Duration::from_millis(1);
/// Sizes double until a call takes this long, and until the time says how it grows.
pub const LONG_CALL: Duration = Duration::from_millis(15);
/// How much longer a call may take than one at the smallest size, and still be answered: so long a constant is the submission's to spend.
const MOST_OF_A_CONSTANT: u32 = 16;

/// What the climb found.
pub struct Climbed {
    /// The name of the slowest kind.
    pub kind: String,
    /// Its largest inputs, by growing n.
    pub inputs: Vec<Input>,
    /// The next input of that kind, if it took longer than calls are waited for.
    pub step: Option<Input>,
}

/// A kind of generated case on the way up.
struct CaseKind {
    name: String,
    /// By size, as the inputs are.
    taken: Vec<Duration>,
    inputs: Vec<Input>,
}

impl CaseKind {
    fn last(&self) -> Duration {
        *self.taken.last().expect("a kind has been called")
    }

    /// How many times as long the last call took as the one so many sizes before; 1 where there was none.
    fn times(&self, n_before: usize) -> f64 {
        let before = self.taken.len().checked_sub(n_before + 1).map_or(self.last(), |at| self.taken[at]);
        self.last().as_secs_f64() / before.as_secs_f64().max(1e-9)
    }

    /// Whether a call takes long, and long for what was computed in it: over the sizes that are measured the time grows with two thirds of the
    /// demanded power at least. A constant cost would hide it otherwise.
    fn speaks(&self, degree: u32) -> bool {
        let n_steps = N_SIZES - 1;
        self.last() >= LONG_CALL
            && self.taken.len() >= N_SIZES
            && self.times(n_steps) >= (n_steps as f64 * f64::from(degree) * 2.0 / 3.0).exp2()
    }
}

/// Calls every kind of generated case at growing sizes, and gives the inputs of the slowest kind.
pub fn climb(generator: &Generator<'_>, degree: u32, calls: &mut Calls<'_>) -> Result<Climbed, Stop> {
    let largest = generator.largest();
    // Kinds that stay small say nothing.
    let probed = largest.min(SIZES.1);
    let is_large = |input: Input| (input.n >= probed / 2).then_some(input.kind);
    let growing: Vec<String> = generator.inputs(probed, 0).filter_map(is_large).collect();
    let longest = calls.longest();
    let mut kinds: Vec<CaseKind> = Vec::new();
    let sizes = std::iter::successors(Some(SIZES.0), |size| Some(size * 2));
    for (size_idx, size) in sizes.take_while(|size| *size <= largest).enumerate() {
        let is_silent = kinds.first().is_some_and(|kind| kind.last() >= LONG_CALL);
        if size > SIZES.1 && !is_silent {
            break;
        }
        // Nor does what is large from the start.
        let inputs = generator.inputs(size, 0);
        for input in inputs.filter(|input| growing.contains(&input.kind) && input.n <= 2 * size) {
            let place = kinds.iter().position(|kind| kind.name == input.kind);
            let is_next = match place {
                Some(at) => kinds[at].inputs.last().is_some_and(|last| input.n > last.n),
                None => size_idx == 0,
            };
            if !is_next {
                continue;
            }
            match (calls.one(&input)?, place) {
                (Called::Took(taken), Some(at)) => {
                    kinds[at].taken.push(taken);
                    kinds[at].inputs.push(input);
                }
                (Called::Took(taken), None) => {
                    kinds.push(CaseKind { name: input.kind.clone(), taken: vec![taken], inputs: vec![input] });
                }
                (Called::TimedOut, Some(at)) => {
                    let CaseKind { name: kind, inputs, .. } = kinds.swap_remove(at);
                    return Ok(Climbed { kind, inputs, step: Some(input) });
                }
                (Called::TimedOut, None) => {
                    return Ok(Climbed { kind: input.kind.clone(), inputs: Vec::new(), step: Some(input) });
                }
            }
        }
        kinds.sort_by_key(|kind| std::cmp::Reverse(kind.last()));
        let Some(slowest) = kinds.first() else { break };
        if slowest.speaks(degree) {
            break;
        }
        if size_idx == 0 {
            calls.give_up_after(longest.min(LONGEST_CALL.max(slowest.last() * MOST_OF_A_CONSTANT)));
        }
        // What takes long at every size tells no kinds apart.
        if slowest.last() >= TELLING_CALL && slowest.times(2) >= 1.5 {
            kinds.truncate(N_KINDS);
        }
    }
    Ok(slowest(kinds))
}

/// The slowest kind, with its largest inputs.
fn slowest(kinds: Vec<CaseKind>) -> Climbed {
    let slowest = kinds.into_iter().max_by_key(|kind| (kind.inputs.len() >= N_SIZES, kind.last()));
    let Some(CaseKind { name: kind, mut inputs, .. }) = slowest else {
        return Climbed { kind: String::new(), inputs: Vec::new(), step: None };
    };
    inputs.drain(..inputs.len().saturating_sub(N_SIZES));
    Climbed { kind, inputs, step: None }
}
