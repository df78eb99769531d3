//! The structural pass of shrinking, over values alone: deletes runs of items, then single items, then simplifies scalars, as long as the input
//! still fails. proptest's shrinking stops at a local minimum of its strategy; this pass continues from there, whatever the strategy.
//!
//! A `Probe` tells which inputs fail. It takes batches, so that a worker can have several in flight.

mod budget;
mod cost;
mod delete;
mod dimension;
mod simplify;

use crate::value::Value;
pub use budget::Budget;
pub use cost::cost;
use cost::size;
use delete::{deletions, places, window};
pub use dimension::Dimensions;
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
pub fn minimise(
    arguments: Vec<Value>,
    dimensions: &Dimensions<'_>,
    budget: &Budget,
    probe: &mut Probe<'_>,
) -> anyhow::Result<Shrunk> {
    let mut search = Search { best: arguments, n_tried: 0, dimensions, budget, probe };
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
    dimensions: &'a Dimensions<'a>,
    budget: &'a Budget,
    probe: &'a mut Probe<'p>,
}

impl Search<'_, '_> {
    fn is_over(&self) -> bool {
        self.budget.is_spent()
    }

    /// Deletes runs of items, longest first: along a named dimension of all arguments, from all lists of the same length, and from single lists.
    fn delete(&mut self) -> anyhow::Result<()> {
        let mut length = places(&self.best).iter().map(|place| place.len).max().unwrap_or(0).max(1);
        while !self.is_over() {
            let mut start = 0;
            while !self.is_over() {
                let mut edits = self.dimensions.deletions(&self.best, length, start);
                edits.extend(deletions(&self.best, length, start));
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
    use crate::problem::Signature;

    fn check(arguments: Vec<Value>, fails: impl Fn(&[Value]) -> bool, expected: &str) {
        check_shaped("f() -> int", arguments, fails, expected);
    }

    fn check_shaped(signature: &str, arguments: Vec<Value>, fails: impl Fn(&[Value]) -> bool, expected: &str) {
        let signature = signature.to_owned().try_into().unwrap();
        let mut probe = |inputs: &[Vec<Value>]| Ok(inputs.iter().position(|input| fails(input)));
        let dimensions = Dimensions::new(&signature, None);
        let shrunk = minimise(arguments, &dimensions, &Budget::default(), &mut probe).unwrap();
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
    fn a_board_shrinks_toward_one_a() {
        let board = |rows: &[&str]| {
            Value::List(rows.iter().map(|row| Value::List(row.chars().map(Value::Char).collect())).collect())
        };
        let has_pair = |input: &[Value]| {
            let cell = |x| input[0].item(0).and_then(|row| row.item(x));
            matches!((cell(0), cell(1)), (Some(a), Some(b)) if a != b)
        };
        check(vec![board(&["X.O", "..."])], has_pair, "[['a', 'b']]");
        let allowed = |value: &Value| matches!(value, Value::Char('.' | '#'));
        let has_wall = |input: &[Value]| {
            let cells: Vec<Value> = (0..input[0].len()).filter_map(|at| input[0].item(at)).collect();
            cells.iter().all(allowed) && cells.contains(&Value::Char('#'))
        };
        check(vec![Value::List("..#.".chars().map(Value::Char).collect())], has_wall, "['#']");
    }

    #[test]
    fn what_may_be_absent_shrinks_to_that() {
        let some = |value: Value| Value::Optional(Some(Box::new(value)));
        let tree = || Value::List([7, 3, 9].map(|number| some(Value::Int(number))).to_vec());
        check(vec![tree(), some(Value::Ints(vec![4, 5]))], |input| input[0].len() > 1, "[null, null], null");
        let holds_two = |input: &[Value]| input[1].len() > 1;
        check(vec![tree(), some(Value::Ints(vec![4, 5, 6]))], holds_two, "[], [0, 0]");
        let last_is_there =
            |input: &[Value]| input[0].len() > 1 && input[0].item(input[0].len() - 1) != Some(Value::Optional(None));
        check(vec![tree()], last_is_there, "[null, 0]");
    }

    /// A channel is lost in all three arguments at once, and the number that says the padding stays.
    #[test]
    fn a_dimension_shrinks_in_every_argument_that_has_it() {
        let floats = |n: usize| Value::Floats((0..n).map(|i| i as f64 + 0.25).collect());
        let table = |rows: usize, columns| Value::List((0..rows).map(|_| floats(columns)).collect());
        let tensor = |n: usize, rows, columns| Value::List((0..n).map(|_| table(rows, columns)).collect());
        let signature = "f(image: float[C][H][W], weight: float[C][K][K], bias: float[C], c: int[C][C], k: int) -> int";
        let held: Signature = signature.to_owned().try_into().unwrap();
        let square = Value::List(vec![Value::Ints(vec![7; 5]); 5]);
        let image = vec![tensor(5, 6, 7), tensor(5, 3, 3), floats(5), square, Value::Int(4)];
        let fails = |input: &[Value]| {
            let lengths = held.lengths_of(input);
            let (c, h, k) = (lengths.get("C"), lengths.get("H"), lengths.get("K"));
            held.check_arguments(input).is_ok() && c >= Some(&2) && h >= Some(&1) && k >= Some(&1)
        };
        let expected = "[[[]], [[]]], [[[0.0]], [[0.0]]], [0.0, 0.0], [[0, 0], [0, 0]], 0";
        check_shaped(signature, image, fails, expected);
    }

    #[test]
    fn lists_of_one_length_shrink_together() {
        let fails = |input: &[Value]| input[0].len() == input[1].len() && input[0].len() >= 2;
        let rows = (0..9).map(|i| Value::Floats(vec![f64::from(i), 0.5])).collect();
        check(vec![Value::List(rows), Value::Floats(vec![0.25; 9])], fails, "[[], []], [0.0, 0.0]");
    }
}
