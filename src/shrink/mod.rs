//! The structural pass of shrinking, over values alone: deletes runs of items, then single items, then simplifies scalars, as long as the input
//! still fails. proptest's shrinking stops at a local minimum of its strategy; this pass continues from there, whatever the strategy.
//!
//! A `Probe` tells which inputs fail. It takes batches, so that a worker can have several in flight.

mod budget;
mod cost;
mod delete;
mod simplify;

use crate::value::Value;
pub use budget::Budget;
pub use cost::cost;
use cost::size;
use delete::{deletions, places, window};
use simplify::simplifications;

/// Returns the index of the first input that fails as the original one did. An invalid input counts as passing.
pub type Probe<'a> = dyn FnMut(&[Vec<Value>]) -> anyhow::Result<Option<usize>> + 'a;

/// The smallest input found, and how many were tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Shrunk {
    pub arguments: Vec<Value>,
    pub n_tried: usize,
}

/// Shrinks a failing input until this pass finds nothing smaller, or the budget is spent.
pub fn minimise(arguments: Vec<Value>, budget: &Budget, probe: &mut Probe<'_>) -> anyhow::Result<Shrunk> {
    let mut search = Search { best: arguments, n_tried: 0, budget, probe };
    loop {
        let before = cost(&search.best);
        search.delete()?;
        search.simplify()?;
        if cost(&search.best) >= before || search.is_over() {
            return Ok(Shrunk { arguments: search.best, n_tried: search.n_tried });
        }
    }
}

/// How many candidates are sent to the probe at once while inputs are small.
const BATCH: usize = 24;
/// Above this many scalars, candidates are sent one by one, and scalars are not simplified.
const LARGE: usize = 2000;

struct Search<'a, 'p> {
    best: Vec<Value>,
    n_tried: usize,
    budget: &'a Budget,
    probe: &'a mut Probe<'p>,
}

impl Search<'_, '_> {
    fn is_over(&self) -> bool {
        self.budget.is_spent()
    }

    /// Deletes runs of items, longest first. Lists of equal length lose the same run together where single deletions do not fail.
    fn delete(&mut self) -> anyhow::Result<()> {
        let mut length = places(&self.best).iter().map(|place| place.len).max().unwrap_or(0).max(1);
        while !self.is_over() {
            let mut start = 0;
            while !self.is_over() {
                let edits = deletions(&self.best, length, start);
                if edits.is_empty() {
                    break;
                }
                if self.try_all(edits.into_iter())?.is_none() {
                    start += window(&self.best) * length;
                }
            }
            if length == 1 {
                break;
            }
            length /= 2;
        }
        Ok(())
    }

    /// Simplifies scalars: first every occurrence of a value at once, then single ones.
    fn simplify(&mut self) -> anyhow::Result<()> {
        while !self.is_over() && size(&self.best) <= LARGE {
            let candidates = simplifications(&self.best);
            if self.try_all(candidates.into_iter())?.is_none() {
                break;
            }
        }
        Ok(())
    }

    /// Keeps the first candidate that is simpler than the best one and fails too.
    fn try_all(&mut self, candidates: impl Iterator<Item = Vec<Value>>) -> anyhow::Result<Option<()>> {
        let batch = if size(&self.best) > LARGE { 1 } else { BATCH };
        let limit = cost(&self.best);
        let mut candidates = candidates.filter(|candidate| cost(candidate) < limit).peekable();
        while candidates.peek().is_some() && !self.is_over() {
            let tried: Vec<Vec<Value>> = candidates.by_ref().take(batch).collect();
            let failing = (self.probe)(&tried)?;
            self.n_tried += failing.map_or(tried.len(), |at| at + 1);
            if let Some(at) = failing {
                self.best = tried.into_iter().nth(at).expect("it is one of the candidates");
                return Ok(Some(()));
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(arguments: Vec<Value>, fails: impl Fn(&[Value]) -> bool, expected: &str) {
        let mut probe = |inputs: &[Vec<Value>]| Ok(inputs.iter().position(|input| fails(input)));
        let shrunk = minimise(arguments, &Budget::default(), &mut probe).unwrap();
        assert_eq!(shrunk.arguments.iter().map(Value::to_string).collect::<Vec<_>>().join(", "), expected);
    }

    #[test]
    fn an_unsorted_pair_remains() {
        let unsorted = |input: &[Value]| matches!(&input[0], Value::Ints(items) if !items.is_sorted());
        let items = (0..300).map(|i| (i * 7919) % 1009 - 500).collect();
        check(vec![Value::Ints(items)], unsorted, "[1, 0]");
    }

    #[test]
    fn characters_that_must_be_equal_change_together() {
        let abba = |input: &[Value]| {
            let Value::String(text) = &input[0] else {
                return false;
            };
            let text: Vec<char> = text.chars().collect();
            text.windows(4).any(|w| w[0] == w[3] && w[1] == w[2] && w[0] != w[1])
        };
        check(vec![Value::String("pqxyyxzz".to_owned())], abba, "\"abba\"");
    }

    #[test]
    fn lists_of_one_length_shrink_together() {
        let fails = |input: &[Value]| input[0].len() == input[1].len() && input[0].len() >= 2;
        let rows = (0..9).map(|i| Value::Floats(vec![f64::from(i), 0.5])).collect();
        check(vec![Value::List(rows), Value::Floats(vec![0.25; 9])], fails, "[[], []], [0.0, 0.0]");
    }
}
