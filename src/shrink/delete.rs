//! Makes candidates with fewer items.

use super::cost::size;
use super::{BATCH, LARGE};
use crate::value::Value;

/// A list or string somewhere in the arguments.
pub struct Sequence {
    path: Vec<usize>,
    pub len: usize,
}

pub fn places(arguments: &[Value]) -> Vec<Sequence> {
    let mut found = Vec::new();
    for (i, argument) in arguments.iter().enumerate() {
        collect_places(argument, vec![i], &mut found);
    }
    found
}

fn collect_places(value: &Value, path: Vec<usize>, found: &mut Vec<Sequence>) {
    if value.is_list() || matches!(value, Value::String(_)) {
        found.push(Sequence { path: path.clone(), len: value.len() });
    }
    if let Value::Optional(Some(held)) = value {
        return collect_places(held, path, found);
    }
    if let Value::List(items) | Value::Tuple(items) = value {
        for (i, item) in items.iter().enumerate() {
            let mut path = path.clone();
            path.push(i);
            collect_places(item, path, found);
        }
    }
}

pub fn window(arguments: &[Value]) -> usize {
    if size(arguments) > LARGE { 1 } else { BATCH }
}

/// Candidates in which a run of `length` items is deleted, from one list or from all lists of the same length. Runs begin at `start` and at the
/// positions that follow, up to a window of them, so that a large input is not copied often.
pub fn deletions(arguments: &[Value], length: usize, start: usize) -> Vec<Vec<Value>> {
    let places = places(arguments);
    let longest = places.iter().map(|place| place.len).max().unwrap_or(0);
    let mut edited = Vec::new();
    let starts = (0..window(arguments)).map(|i| start + i * length).take_while(|start| *start < longest);
    for start in starts {
        // Lists with the same length and depth belong together: boxes and their scores, the rows of a table.
        let mut lengths: Vec<(usize, usize)> = places.iter().map(|place| (place.path.len(), place.len)).collect();
        lengths.sort_unstable();
        lengths.dedup();
        for (depth, len) in lengths {
            let group: Vec<&Sequence> =
                places.iter().filter(|place| place.path.len() == depth && place.len == len).collect();
            if start >= len {
                continue;
            }
            if group.len() > 1 {
                edited.push(delete_at(arguments, &group, start, length));
            }
            // A table has many rows, and deleting from one of them alone rarely helps.
            for place in group.iter().take(8) {
                edited.push(delete_at(arguments, &[place], start, length));
            }
        }
        // A square table and the list beside it lose a row, a column and an item together.
        let of_size = |len: usize| places.iter().filter(move |place| place.len == len).collect::<Vec<_>>();
        let table = places.iter().find(|place| place.path.len() == 2 && place.len > start);
        if let Some(table) = table {
            edited.push(delete_at(arguments, &of_size(table.len), start, length));
        }
    }
    edited
}

fn delete_at(arguments: &[Value], places: &[&Sequence], start: usize, length: usize) -> Vec<Value> {
    let mut arguments = arguments.to_vec();
    let mut places = places.to_vec();
    // Inner lists come first: deleting a row changes the paths of the rows after it.
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
    rest.iter().try_fold(arguments.get_mut(*first)?, |value, index| match held(value) {
        Value::List(items) | Value::Tuple(items) => items.get_mut(*index),
        _ => None,
    })
}

/// What a value holds that may be absent, or else itself.
fn held(value: &mut Value) -> &mut Value {
    match value {
        Value::Optional(Some(held)) => held,
        other => other,
    }
}

/// Deletes the run from a list or a text, as far as it reaches.
pub fn delete_run(value: &mut Value, start: usize, length: usize) {
    fn cut<T>(items: &mut Vec<T>, start: usize, length: usize) {
        let end = (start + length).min(items.len());
        if start < end {
            items.drain(start..end);
        }
    }
    match held(value) {
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
