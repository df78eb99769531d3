//! The structural pass of shrinking, over values alone: delete chunks, then single items, then make scalars simpler, while the input still
//! fails. proptest's own shrinking stops at a local minimum of a strategy; this pass goes on from there, whatever the strategy was.
//!
//! Whether an input fails is asked of a `Probe`, in batches, so that a worker can have several in flight.

use std::time::Instant;

use crate::value::Value;

/// Says which of the inputs fail as the first one did. Invalid inputs count as passing.
pub type Probe<'a> = dyn FnMut(&[Vec<Value>]) -> anyhow::Result<Vec<bool>> + 'a;

/// The smallest input found, and how many were tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Shrunk {
    pub arguments: Vec<Value>,
    pub n_tried: usize,
}

/// Makes a failing input smaller until nothing that this pass knows makes it smaller, or the deadline passes.
pub fn minimise(arguments: Vec<Value>, deadline: Instant, probe: &mut Probe<'_>) -> anyhow::Result<Shrunk> {
    let mut search = Search { best: arguments, n_tried: 0, deadline, probe };
    loop {
        let before = cost(&search.best);
        search.delete()?;
        search.simplify()?;
        if cost(&search.best) >= before || search.is_over() {
            return Ok(Shrunk { arguments: search.best, n_tried: search.n_tried });
        }
    }
}

/// How many candidates go to the probe at once while inputs are small.
const BATCH: usize = 24;
/// Above this many scalars, candidates are sent one by one and scalars are left alone.
const LARGE: usize = 2000;

struct Search<'a, 'p> {
    best: Vec<Value>,
    n_tried: usize,
    deadline: Instant,
    probe: &'a mut Probe<'p>,
}

impl Search<'_, '_> {
    fn is_over(&self) -> bool {
        Instant::now() >= self.deadline
    }

    /// Deletes runs of items, the longest first. Lists of equal length lose the same run together if they must.
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

    /// Replaces scalars by simpler ones: every occurrence of a value at once, then single ones.
    fn simplify(&mut self) -> anyhow::Result<()> {
        while !self.is_over() && size(&self.best) <= LARGE {
            let candidates = simplifications(&self.best);
            if self.try_all(candidates.into_iter())?.is_none() {
                break;
            }
        }
        Ok(())
    }

    /// Takes the first candidate that is simpler than the best and fails too.
    fn try_all(&mut self, candidates: impl Iterator<Item = Vec<Value>>) -> anyhow::Result<Option<()>> {
        let batch = if size(&self.best) > LARGE { 1 } else { BATCH };
        let limit = cost(&self.best);
        let mut candidates = candidates.filter(|candidate| cost(candidate) < limit).peekable();
        while candidates.peek().is_some() && !self.is_over() {
            let tried: Vec<Vec<Value>> = candidates.by_ref().take(batch).collect();
            let failing = (self.probe)(&tried)?;
            self.n_tried += tried.len();
            if let Some(at) = failing.iter().position(|fails| *fails) {
                self.best = tried.into_iter().nth(at).expect("there is an answer for each candidate");
                return Ok(Some(()));
            }
        }
        Ok(None)
    }
}

fn size(arguments: &[Value]) -> usize {
    arguments.iter().map(Value::size).sum()
}

/// How complicated an input is: fewer items first, then simpler scalars.
fn cost(arguments: &[Value]) -> (usize, f64) {
    let items = arguments.iter().map(n_items).sum();
    (items, arguments.iter().map(scalar_cost).sum())
}

/// Items of lists at every depth, and characters.
fn n_items(value: &Value) -> usize {
    match value {
        Value::List(items) | Value::Tuple(items) => items.len() + items.iter().map(n_items).sum::<usize>(),
        _ => value.len(),
    }
}

fn scalar_cost(value: &Value) -> f64 {
    match value {
        Value::Int(number) => int_cost(*number),
        Value::Float(number) => float_cost(*number),
        Value::Bool(truth) => f64::from(u8::from(*truth)),
        Value::String(text) => text.chars().map(char_cost).sum(),
        Value::Ints(items) => items.iter().map(|item| int_cost(*item)).sum(),
        Value::Floats(items) => items.iter().map(|item| float_cost(*item)).sum(),
        Value::List(items) | Value::Tuple(items) => items.iter().map(scalar_cost).sum(),
    }
}

fn int_cost(number: i64) -> f64 {
    (number.unsigned_abs() as f64) * 2.0 + if number < 0 { 1.0 } else { 0.0 }
}

/// Whole numbers are simpler than fractions, few digits simpler than many.
fn float_cost(number: f64) -> f64 {
    if !number.is_finite() {
        return 1e9;
    }
    let digits = if number.fract() == 0.0 { 0.0 } else { 0.25 * format!("{number:?}").len() as f64 };
    number.abs().min(1e6) * 2.0 + if number < 0.0 { 0.5 } else { 0.0 } + digits
}

fn char_cost(character: char) -> f64 {
    match character {
        'a'..='z' => f64::from(character as u32 - 'a' as u32),
        _ => 50.0 + f64::from(character as u32),
    }
}

/// A list or string somewhere in the arguments.
struct Place {
    path: Vec<usize>,
    len: usize,
}

fn places(arguments: &[Value]) -> Vec<Place> {
    let mut found = Vec::new();
    for (i, argument) in arguments.iter().enumerate() {
        collect_places(argument, vec![i], &mut found);
    }
    found
}

fn collect_places(value: &Value, path: Vec<usize>, found: &mut Vec<Place>) {
    if value.is_list() || matches!(value, Value::String(_)) {
        found.push(Place { path: path.clone(), len: value.len() });
    }
    if let Value::List(items) | Value::Tuple(items) = value {
        for (i, item) in items.iter().enumerate() {
            let mut path = path.clone();
            path.push(i);
            collect_places(item, path, found);
        }
    }
}

fn window(arguments: &[Value]) -> usize {
    if size(arguments) > LARGE { 1 } else { BATCH }
}

/// Inputs with the run of `length` items at `start`, and at the starts that follow, deleted from one list, or from all
/// lists of the same length. At most a window of starts, so that a large input is not copied often.
fn deletions(arguments: &[Value], length: usize, start: usize) -> Vec<Vec<Value>> {
    let places = places(arguments);
    let longest = places.iter().map(|place| place.len).max().unwrap_or(0);
    let mut edited = Vec::new();
    let starts = (0..window(arguments)).map(|i| start + i * length).take_while(|start| *start < longest);
    for start in starts {
        // Lists of one length at one depth go together: boxes and their scores, the rows and columns of a table.
        let mut lengths: Vec<(usize, usize)> = places.iter().map(|place| (place.path.len(), place.len)).collect();
        lengths.sort_unstable();
        lengths.dedup();
        for (depth, len) in lengths {
            let group: Vec<&Place> =
                places.iter().filter(|place| place.path.len() == depth && place.len == len).collect();
            if start >= len {
                continue;
            }
            if group.len() > 1 {
                edited.push(delete_at(arguments, &group, start, length));
            }
            // Rows of a table are many and rarely to be cut alone.
            for place in group.iter().take(8) {
                edited.push(delete_at(arguments, &[place], start, length));
            }
        }
        // A square table and the list beside it lose a row, a column and an item.
        let of_size = |len: usize| places.iter().filter(move |place| place.len == len).collect::<Vec<_>>();
        let table = places.iter().find(|place| place.path.len() == 2 && place.len > start);
        if let Some(table) = table {
            edited.push(delete_at(arguments, &of_size(table.len), start, length));
        }
    }
    edited
}

fn delete_at(arguments: &[Value], places: &[&Place], start: usize, length: usize) -> Vec<Value> {
    let mut arguments = arguments.to_vec();
    let mut places = places.to_vec();
    // Inner lists first: deleting a row moves the paths of those after it.
    places.sort_by_key(|place| std::cmp::Reverse(place.path.len()));
    for place in places {
        if let Some(value) = at_path(&mut arguments, &place.path) {
            delete_run(value, start, length);
        }
    }
    arguments
}

fn at_path<'a>(arguments: &'a mut [Value], path: &[usize]) -> Option<&'a mut Value> {
    let (first, rest) = path.split_first()?;
    rest.iter().try_fold(arguments.get_mut(*first)?, |value, index| match value {
        Value::List(items) | Value::Tuple(items) => items.get_mut(*index),
        _ => None,
    })
}

fn delete_run(value: &mut Value, start: usize, length: usize) {
    fn cut<T>(items: &mut Vec<T>, start: usize, length: usize) {
        let end = (start + length).min(items.len());
        if start < end {
            items.drain(start..end);
        }
    }
    match value {
        Value::Ints(items) => cut(items, start, length),
        Value::Floats(items) => cut(items, start, length),
        Value::List(items) => cut(items, start, length),
        Value::String(text) => {
            let mut characters: Vec<char> = text.chars().collect();
            cut(&mut characters, start, length);
            *text = characters.into_iter().collect();
        }
        _ => {}
    }
}

/// Inputs in which a scalar, at one place or wherever it stands, is replaced by a simpler one.
fn simplifications(arguments: &[Value]) -> Vec<Vec<Value>> {
    let mut scalars = Vec::new();
    arguments.iter().for_each(|argument| collect_scalars(argument, &mut scalars));
    let mut candidates = Vec::new();
    let mut distinct: Vec<Scalar> = Vec::new();
    for scalar in &scalars {
        if !distinct.contains(scalar) {
            distinct.push(*scalar);
        }
    }
    candidates.extend(ranked(arguments, &distinct));
    for old in &distinct {
        for new in simpler(*old, &distinct) {
            let everywhere = |_: usize, scalar: Scalar| if scalar == *old { new } else { scalar };
            candidates.push(mapped(arguments, &everywhere));
        }
    }
    for (at, old) in scalars.iter().enumerate().take(400) {
        for new in simpler(*old, &distinct) {
            let there = |index: usize, scalar: Scalar| if index == at { new } else { scalar };
            candidates.push(mapped(arguments, &there));
        }
    }
    candidates
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Scalar {
    Int(i64),
    Float(f64),
    Bool(bool),
    Char(char),
}

/// The input with its integers, or its characters, replaced by their ranks: what matters is often only their order.
fn ranked(arguments: &[Value], distinct: &[Scalar]) -> Vec<Vec<Value>> {
    let mut ints: Vec<i64> =
        distinct.iter().filter_map(|s| if let Scalar::Int(n) = s { Some(*n) } else { None }).collect();
    ints.sort_unstable();
    let mut chars: Vec<char> =
        distinct.iter().filter_map(|s| if let Scalar::Char(c) = s { Some(*c) } else { None }).collect();
    chars.sort_unstable();
    let rank = |_: usize, scalar: Scalar| match scalar {
        Scalar::Int(number) => Scalar::Int(ints.binary_search(&number).unwrap_or(0) as i64),
        Scalar::Char(character) => {
            let rank = chars.binary_search(&character).unwrap_or(0) as u8;
            if rank < 26 { Scalar::Char(char::from(b'a' + rank)) } else { scalar }
        }
        other => other,
    };
    vec![mapped(arguments, &rank)]
}

/// Simpler scalars to try in place of one, the simplest first.
fn simpler(scalar: Scalar, distinct: &[Scalar]) -> Vec<Scalar> {
    let mut simpler: Vec<Scalar> = match scalar {
        Scalar::Int(number) => {
            [0, 1, number.saturating_abs(), number / 2, number - number.signum()].map(Scalar::Int).to_vec()
        }
        Scalar::Float(number) => {
            [0.0, 1.0, number.trunc(), number.abs(), (number / 2.0).trunc(), number - number.signum(), 0.5]
                .map(Scalar::Float)
                .to_vec()
        }
        Scalar::Bool(_) => vec![Scalar::Bool(false)],
        Scalar::Char(_) => "abc".chars().map(Scalar::Char).collect(),
    };
    let same_kind = |other: &&Scalar| std::mem::discriminant(*other) == std::mem::discriminant(&scalar);
    simpler.extend(distinct.iter().filter(same_kind).take(8));
    simpler.retain(|other| *other != scalar);
    simpler.dedup();
    simpler
}

fn collect_scalars(value: &Value, scalars: &mut Vec<Scalar>) {
    match value {
        Value::Int(number) => scalars.push(Scalar::Int(*number)),
        Value::Float(number) => scalars.push(Scalar::Float(*number)),
        Value::Bool(truth) => scalars.push(Scalar::Bool(*truth)),
        Value::String(text) => scalars.extend(text.chars().map(Scalar::Char)),
        Value::Ints(items) => scalars.extend(items.iter().copied().map(Scalar::Int)),
        Value::Floats(items) => scalars.extend(items.iter().copied().map(Scalar::Float)),
        Value::List(items) | Value::Tuple(items) => items.iter().for_each(|item| collect_scalars(item, scalars)),
    }
}

/// The arguments with every scalar replaced, in the order of `collect_scalars`.
fn mapped(arguments: &[Value], replace: &dyn Fn(usize, Scalar) -> Scalar) -> Vec<Value> {
    let mut index = 0;
    let mut next = |scalar: Scalar| {
        index += 1;
        replace(index - 1, scalar)
    };
    arguments.iter().map(|argument| mapped_value(argument, &mut next)).collect()
}

fn mapped_value(value: &Value, next: &mut dyn FnMut(Scalar) -> Scalar) -> Value {
    let int = |number: i64, next: &mut dyn FnMut(Scalar) -> Scalar| match next(Scalar::Int(number)) {
        Scalar::Int(new) => new,
        _ => number,
    };
    let float = |number: f64, next: &mut dyn FnMut(Scalar) -> Scalar| match next(Scalar::Float(number)) {
        Scalar::Float(new) => new,
        _ => number,
    };
    match value {
        Value::Int(number) => Value::Int(int(*number, next)),
        Value::Float(number) => Value::Float(float(*number, next)),
        Value::Bool(truth) => Value::Bool(matches!(next(Scalar::Bool(*truth)), Scalar::Bool(true))),
        Value::String(text) => Value::String(
            text.chars()
                .map(|character| match next(Scalar::Char(character)) {
                    Scalar::Char(new) => new,
                    _ => character,
                })
                .collect(),
        ),
        Value::Ints(items) => Value::Ints(items.iter().map(|item| int(*item, next)).collect()),
        Value::Floats(items) => Value::Floats(items.iter().map(|item| float(*item, next)).collect()),
        Value::List(items) => Value::List(items.iter().map(|item| mapped_value(item, next)).collect()),
        Value::Tuple(items) => Value::Tuple(items.iter().map(|item| mapped_value(item, next)).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn check(arguments: Vec<Value>, fails: impl Fn(&[Value]) -> bool, expected: &str) {
        let deadline = Instant::now() + Duration::from_secs(20);
        let mut probe = |inputs: &[Vec<Value>]| Ok(inputs.iter().map(|input| fails(input)).collect());
        let shrunk = minimise(arguments, deadline, &mut probe).unwrap();
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
