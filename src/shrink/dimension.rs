//! Makes candidates with a smaller dimension: a run of indices is deleted along a named dimension in every argument that has it, at once.

use super::delete::delete_run;
use super::{BATCH, LARGE, cost};
use crate::problem::{Constraints, Dimension, Shape, Signature};
use crate::value::Value;

/// The named dimensions of a problem's parameters, and the numbers that follow them.
pub struct Dimensions<'a> {
    signature: &'a Signature,
    constraints: Option<&'a Constraints>,
    names: Vec<&'a str>,
}

impl<'a> Dimensions<'a> {
    pub fn new(signature: &'a Signature, constraints: Option<&'a Constraints>) -> Dimensions<'a> {
        let mut names: Vec<&str> = signature.parameters.iter().flat_map(|parameter| parameter.shape.names()).collect();
        names.sort_unstable();
        names.dedup();
        Dimensions { signature, constraints, names }
    }

    /// The length of the longest dimension.
    pub fn longest(&self, arguments: &[Value]) -> usize {
        let lengths = self.signature.lengths_of(arguments);
        self.names.iter().filter_map(|name| lengths.get(name)).copied().max().unwrap_or(0)
    }

    /// Candidates in which each dimension in turn loses the run of `length` indices that begins at `start`, or at one of the positions that follow,
    /// and those in which every dimension does. A number that counts along the dimension, such as a length or an index, is lowered with it.
    pub fn deletions(&self, arguments: &[Value], length: usize, start: usize) -> Vec<Vec<Value>> {
        let lengths = self.signature.lengths_of(arguments);
        let n_starts = if cost::size(arguments) > LARGE { 1 } else { BATCH };
        let starts = (0..n_starts).map(|i| start + i * length);
        let mut candidates = Vec::new();
        for start in starts {
            let shrinking: Vec<&str> =
                self.names.iter().copied().filter(|name| lengths.get(name).is_some_and(|n| *n > start)).collect();
            if shrinking.len() > 1 {
                candidates.push(self.without(arguments, &shrinking, start, length));
            }
            candidates.extend(shrinking.iter().map(|name| self.without(arguments, &[*name], start, length)));
        }
        candidates
    }

    fn without(&self, arguments: &[Value], names: &[&str], start: usize, length: usize) -> Vec<Value> {
        let mut arguments = arguments.to_vec();
        for name in names {
            let n = self.signature.lengths_of(&arguments).get(name).copied().unwrap_or(0);
            let n_deleted = length.min(n.saturating_sub(start));
            for (at, (parameter, value)) in self.signature.parameters.iter().zip(&mut arguments).enumerate() {
                delete_along(value, &parameter.shape, name, start, length);
                let follows = self.constraints.is_some_and(|constraints| constraints.follows(at, name));
                if let (Value::Int(number), true) = (&mut *value, parameter.name == *name) {
                    *number -= n_deleted as i64;
                } else if follows {
                    lower(value, start as i64, n_deleted as i64);
                }
            }
        }
        arguments
    }
}

/// Deletes the run from every list whose dimension has the name, inner lists first.
fn delete_along(value: &mut Value, shape: &Shape, name: &str, start: usize, length: usize) {
    match (value, shape) {
        (Value::Optional(Some(held)), _) => delete_along(held, shape, name, start, length),
        (value, Shape::List(dimension, inner)) => {
            if let Value::List(items) = value
                && inner.names().contains(&name)
            {
                items.iter_mut().for_each(|item| delete_along(item, inner, name, start, length));
            }
            if matches!(dimension, Dimension::Named(own) if own == name) {
                delete_run(value, start, length);
            }
        }
        _ => {}
    }
}

/// Lowers integers as indices into what lost a run: those behind it by its length, those in it to the index before.
fn lower(value: &mut Value, start: i64, n_deleted: i64) {
    let lowered = |number: i64| {
        if number >= start + n_deleted { number - n_deleted } else { number.min((start - 1).max(0)) }
    };
    match value {
        Value::Int(number) => *number = lowered(*number),
        Value::Ints(items) => items.iter_mut().for_each(|item| *item = lowered(*item)),
        Value::List(items) => items.iter_mut().for_each(|item| lower(item, start, n_deleted)),
        Value::Optional(Some(held)) => lower(held, start, n_deleted),
        _ => {}
    }
}
