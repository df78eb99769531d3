//! `[constraints]` of a manifest: the range of each dimension, of each scalar and of the items of each array, the alphabet and length of each text,
//! and what several of them must fulfil together.
//!
//! The precondition, the strategy, generated cases and the list that a learner reads follow from these and the signature.

mod alphabet;
mod check;
mod draw;
mod expression;
mod generate;
mod list;
mod range;
mod read;
mod relation;

use std::collections::BTreeMap;

use crate::signature::Signature;
use crate::value::{Type, Value};
use alphabet::Alphabet;
use expression::Bindings;
use range::Range;
use relation::Relation;

pub use draw::Drawing;

/// What a problem promises of its arguments, beyond their shapes.
#[derive(Debug, Clone, PartialEq)]
pub struct Constraints {
    signature: Signature,
    /// The ranges of dimensions and of scalar numbers, each after those that it follows.
    variables: Vec<Variable>,
    /// Of each parameter.
    bounds: Vec<Bound>,
    relations: Vec<Relation>,
    /// Whether an answer may hang on how a float is rounded: then floats are drawn from a binary grid alone.
    is_exact: bool,
}

/// A dimension, or a parameter that is one number.
#[derive(Debug, Clone, PartialEq)]
struct Variable {
    name: String,
    range: Range,
    kind: VariableKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum VariableKind {
    /// The length of lists alone.
    Length,
    /// The parameter of this index, which may be a length too.
    Int(usize),
    Float(usize),
}

/// What a parameter's items, texts and unnamed dimensions must fulfil. All of it is absent for a parameter that is one number.
#[derive(Debug, Clone, PartialEq, Default)]
struct Bound {
    /// The range of the numbers in it.
    items: Option<Range>,
    /// The ranges of its unnamed dimensions, from the outside in; the last one is the length of a text.
    lengths: Vec<Range>,
    alphabet: Option<Alphabet>,
}

impl Constraints {
    /// Whether the numbers of the parameter of this index have a range that names the dimension, as an index or a count along it has.
    pub fn follows(&self, parameter: usize, dimension: &str) -> bool {
        let of_items = self.bounds[parameter].items.as_ref();
        let of_itself = self.variables.iter().find(|variable| variable.kind == VariableKind::Int(parameter));
        let range = of_items.or(of_itself.map(|variable| &variable.range));
        range.is_some_and(|range| range.names().contains(&dimension))
    }

    /// What the names of dimensions and of scalar parameters stand for; those that no list binds are absent.
    fn names(&self, arguments: &[Value]) -> Bindings<'_> {
        let mut names = Bindings::new();
        let lengths: BTreeMap<&str, usize> = self.signature.lengths_of(arguments);
        for Variable { name, kind, .. } in &self.variables {
            let number = match kind {
                VariableKind::Length => lengths.get(name.as_str()).map(|length| *length as f64),
                VariableKind::Int(at) | VariableKind::Float(at) => number(&arguments[*at]),
            };
            number.map(|number| names.insert(name, number));
        }
        names
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Int(number) => Some(*number as f64),
        Value::Float(number) => Some(*number),
        _ => None,
    }
}

/// The type inside all lists and what may be absent.
fn innermost(ty: &Type) -> &Type {
    match ty {
        Type::List(item) => innermost(item),
        Type::Optional(held) => innermost(held),
        other => other,
    }
}

#[cfg(test)]
mod tests;
