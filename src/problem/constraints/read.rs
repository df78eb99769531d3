//! Reads `[constraints]` against the signature. Every number, dimension and text must have its range, and every key must mean one of them.

use std::collections::{BTreeMap, BTreeSet};

use toml::Value as Written;

use super::alphabet::Alphabet;
use super::range::Range;
use super::relation::Relation;
use super::{Bound, Constraints, Variable, VariableKind, innermost};
use crate::shape::{Dimension, Shape};
use crate::signature::{Parameter, Signature};
use crate::value::Type;

/// The keys of a constraint that is written as a table.
const KEYS: [&str; 3] = ["range", "length", "alphabet"];

impl Constraints {
    /// `is_exact`: whether an answer is compared without a tolerance.
    ///
    /// # Errors
    /// The key, and what is wrong with it or missing.
    pub fn read(table: &toml::Table, signature: &Signature, is_exact: bool) -> Result<Constraints, String> {
        let mut reader = TableReader { table, used: BTreeSet::new() };
        let mut variables = Vec::new();
        let mut bounds = Vec::new();
        for (at, parameter) in signature.parameters.iter().enumerate() {
            let scalar = match parameter.ty {
                Type::Int => Some(VariableKind::Int(at)),
                Type::Float => Some(VariableKind::Float(at)),
                _ => None,
            };
            if let Some(kind) = scalar {
                variables.push(reader.variable(&parameter.name, kind)?);
                bounds.push(Bound::default());
            } else {
                bounds.push(reader.bound(parameter)?);
            }
        }
        for name in signature.parameters.iter().flat_map(|parameter| parameter.shape.names()) {
            if variables.iter().all(|variable| variable.name != name) {
                variables.push(reader.variable(name, VariableKind::Length)?);
            }
        }
        let relations = reader.relations()?;
        let mut constraints =
            Constraints { signature: signature.clone(), variables: Vec::new(), bounds, relations, is_exact };
        constraints.check_names(&variables)?;
        constraints.variables = in_order(variables)?;
        Ok(constraints)
    }

    /// Every name that an expression uses must be one of the variables.
    fn check_names(&self, variables: &[Variable]) -> Result<(), String> {
        let known: BTreeSet<&str> = variables.iter().map(|variable| variable.name.as_str()).collect();
        let ranges = variables.iter().map(|variable| &variable.range);
        let ranges = ranges.chain(self.bounds.iter().flat_map(|bound| bound.items.iter().chain(&bound.lengths)));
        let used = ranges.flat_map(Range::names).chain(self.relations.iter().flat_map(Relation::names));
        match used.into_iter().find(|name| !known.contains(name)) {
            Some(name) => Err(format!(
                "`{name}` is no dimension of `{}` and none of its parameters that are one number",
                self.signature
            )),
            None => Ok(()),
        }
    }
}

struct TableReader<'a> {
    table: &'a toml::Table,
    used: BTreeSet<&'a str>,
}

impl<'a> TableReader<'a> {
    fn take(&mut self, name: &str) -> Option<&'a Written> {
        let (key, written) = self.table.get_key_value(name)?;
        self.used.insert(key);
        Some(written)
    }

    fn variable(&mut self, name: &str, kind: VariableKind) -> Result<Variable, String> {
        let what = if kind == VariableKind::Length { "the length" } else { "the number" };
        let written = self.take(name).ok_or_else(|| format!("`{name}` is missing: the range of {what} `{name}`"))?;
        let text =
            written.as_str().ok_or_else(|| format!("`{name}` is no text: expected a range, such as `\"1..=64\"`"))?;
        let range = Range::read(text).map_err(|error| format!("`{name}`: {error}"))?;
        if kind == VariableKind::Length && range.names().is_empty() && range.low.value(&BTreeMap::new()) < 0.0 {
            return Err(format!("`{name}`: a length is not below 0"));
        }
        Ok(Variable { name: name.to_owned(), range, kind })
    }

    fn bound(&mut self, parameter: &Parameter) -> Result<Bound, String> {
        let name = &parameter.name;
        let innermost = innermost(&parameter.ty);
        let is_number = matches!(innermost, Type::Int | Type::Float);
        let n_lengths = unnamed(&parameter.shape) + usize::from(*innermost == Type::String);
        let may_have_an_alphabet = matches!(innermost, Type::Char | Type::String);
        let written = self.take(name);
        let (range, length, alphabet) = match written {
            None => (None, None, None),
            Some(written @ Written::String(_)) => (Some(written), None, None),
            Some(Written::Table(table)) => {
                if let Some(unknown) = table.keys().find(|key| !KEYS.contains(&key.as_str())) {
                    return Err(format!("`{name}.{unknown}` is unknown: expected `range`, `length` or `alphabet`"));
                }
                (table.get("range"), table.get("length"), table.get("alphabet"))
            }
            Some(_) => {
                return Err(format!("`{name}` is neither a range nor a table of `range`, `length` and `alphabet`"));
            }
        };
        let items = match (range, is_number) {
            (Some(range), true) => Some(read_range(name, "range", range)?),
            (None, false) => None,
            (None, true) => return Err(format!("`{name}` is missing: the range of the numbers in `{name}`")),
            (Some(_), false) => return Err(format!("`{name}` has no numbers, and a range is given")),
        };
        let lengths = match length {
            None => Vec::new(),
            Some(Written::Array(lengths)) => {
                lengths.iter().map(|length| read_range(name, "length", length)).collect::<Result<_, _>>()?
            }
            Some(length) => vec![read_range(name, "length", length)?],
        };
        if lengths.len() != n_lengths {
            let what = if *innermost == Type::String { "unnamed dimension and text" } else { "unnamed dimension" };
            return Err(format!("`{name}.length` has {}: one for each {what}, so {n_lengths}", lengths.len()));
        }
        let alphabet = match alphabet {
            Some(_) if !may_have_an_alphabet => return Err(format!("`{name}` has no text, and an alphabet is given")),
            Some(Written::String(text)) => {
                Some(Alphabet::read(text).map_err(|error| format!("`{name}.alphabet`: {error}"))?)
            }
            Some(_) => return Err(format!("`{name}.alphabet` is no text")),
            None => may_have_an_alphabet.then(Alphabet::printable),
        };
        Ok(Bound { items, lengths, alphabet })
    }

    /// What is left of the table: relations, under any name.
    fn relations(&self) -> Result<Vec<Relation>, String> {
        let mut relations = Vec::new();
        for (key, written) in self.table.iter().filter(|(key, _)| !self.used.contains(key.as_str())) {
            let text = written.as_str().unwrap_or_default();
            let relation = Relation::read(text)
                .map_err(|error| format!("`{key}` is neither a parameter nor a dimension, and no relation: {error}"))?;
            relations.push(relation);
        }
        Ok(relations)
    }
}

fn read_range(name: &str, key: &str, written: &Written) -> Result<Range, String> {
    let text =
        written.as_str().ok_or_else(|| format!("`{name}.{key}` is no text: expected a range, such as `\"1..=64\"`"))?;
    Range::read(text).map_err(|error| format!("`{name}.{key}`: {error}"))
}

/// How many dimensions have neither a name nor a fixed length.
fn unnamed(shape: &Shape) -> usize {
    match shape {
        Shape::List(dimension, inner) => usize::from(*dimension == Dimension::Any) + unnamed(inner),
        Shape::Scalar | Shape::Tuple(_) => 0,
    }
}

/// Each variable after those that its range names.
fn in_order(mut left: Vec<Variable>) -> Result<Vec<Variable>, String> {
    let mut ordered: Vec<Variable> = Vec::new();
    while !left.is_empty() {
        let waits =
            |variable: &Variable| variable.range.names().iter().any(|name| left.iter().any(|v| v.name == *name));
        let Some(at) = left.iter().position(|variable| !waits(variable)) else {
            let names: Vec<String> = left.iter().map(|variable| format!("`{}`", variable.name)).collect();
            return Err(format!("the ranges of {} depend on each other in a circle", names.join(" and ")));
        };
        ordered.push(left.remove(at));
    }
    Ok(ordered)
}
