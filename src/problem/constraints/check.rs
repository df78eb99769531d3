//! Holds arguments against the constraints.

use super::expression::Bindings;
use super::range::{Extent, Range};
use super::{Bound, Constraints, Variable, VariableKind};
use crate::shape::{Dimension, Shape};
use crate::value::{Value, counted};

impl Constraints {
    /// # Errors
    /// A sentence that names the parameter, the index and the bound.
    pub fn check(&self, arguments: &[Value]) -> Result<(), String> {
        self.signature.check_arguments(arguments)?;
        let names = self.names(arguments);
        for variable in &self.variables {
            self.check_variable(variable, &names)?;
        }
        for ((parameter, bound), argument) in self.signature.parameters.iter().zip(&self.bounds).zip(arguments) {
            let mut walk = BoundWalk { root: &parameter.name, bound, names: &names, path: Vec::new() };
            walk.value(&parameter.shape, argument, 0)?;
        }
        self.relations.iter().try_for_each(|relation| relation.check(&names))
    }

    fn check_variable(&self, variable: &Variable, names: &Bindings<'_>) -> Result<(), String> {
        let Variable { name, range, kind } = variable;
        let Some(&number) = names.get(name.as_str()) else { return Ok(()) };
        let extent = range.extent(names);
        if extent.holds(number) && !is_negative_zero(number) {
            return Ok(());
        }
        let what = match kind {
            VariableKind::Length => format!("the length `{name}` is {number}"),
            VariableKind::Int(_) => format!("`{name}` is {number}"),
            VariableKind::Float(_) => format!("`{name}` is {number:?}"),
        };
        Err(refusal(&what, range, &extent))
    }
}

fn refusal(what: &str, range: &Range, extent: &Extent) -> String {
    let here = if range.names().is_empty() { String::new() } else { format!(", which is {extent} here") };
    format!("{what}, which is not in {range}{here}")
}

struct BoundWalk<'a> {
    root: &'a str,
    bound: &'a Bound,
    names: &'a Bindings<'a>,
    path: Vec<usize>,
}

impl BoundWalk<'_> {
    /// `n_unnamed`: the number of unnamed dimensions around the value.
    fn value(&mut self, shape: &Shape, value: &Value, n_unnamed: usize) -> Result<(), String> {
        let bound = self.bound;
        match (value, shape) {
            (Value::Optional(held), _) => held.as_ref().map_or(Ok(()), |held| self.value(shape, held, n_unnamed)),
            (Value::String(text), _) => self.text(text, n_unnamed),
            (Value::Char(character), _) => self.character(*character, None),
            (Value::Int(number), _) => self.items(&[*number as f64], false),
            (Value::Float(number), _) => self.items(&[*number], false),
            (_, Shape::List(dimension, inner)) => {
                let is_unnamed = *dimension == Dimension::Any;
                if let Some(range) = bound.lengths.get(n_unnamed).filter(|_| is_unnamed) {
                    self.length(value.len(), range, "item")?;
                }
                match value {
                    Value::Floats(items) => self.items(items, true),
                    Value::Ints(items) => self.ints(items),
                    Value::List(items) => {
                        self.each(items, |walk, item| walk.value(inner, item, n_unnamed + usize::from(is_unnamed)))
                    }
                    _ => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    fn each(
        &mut self,
        items: &[Value],
        mut check: impl FnMut(&mut Self, &Value) -> Result<(), String>,
    ) -> Result<(), String> {
        for (at, item) in items.iter().enumerate() {
            self.path.push(at);
            check(self, item)?;
            self.path.pop();
        }
        Ok(())
    }

    fn ints(&mut self, items: &[i64]) -> Result<(), String> {
        let Some(range) = &self.bound.items else { return Ok(()) };
        let extent = range.extent(self.names);
        let (low, high) = extent.integers().unwrap_or((1, 0));
        match items.iter().position(|item| !(low..=high).contains(item)) {
            Some(at) => Err(refusal(&format!("`{}[{at}]` is {}", self.place(), items[at]), range, &extent)),
            None => Ok(()),
        }
    }

    /// `are_items`: of a list; otherwise the value at this place itself.
    fn items(&mut self, items: &[f64], are_items: bool) -> Result<(), String> {
        let Some(range) = &self.bound.items else { return Ok(()) };
        let extent = range.extent(self.names);
        let unfit = |number: &f64| !extent.holds(*number) || is_negative_zero(*number);
        let Some(at) = items.iter().position(unfit) else { return Ok(()) };
        let index = if are_items { format!("[{at}]") } else { String::new() };
        let what = format!("`{}{index}` is {:?}", self.place(), items[at]);
        if is_negative_zero(items[at]) {
            return Err(format!("{what}, a negative zero"));
        }
        Err(refusal(&what, range, &extent))
    }

    fn text(&mut self, text: &str, n_unnamed: usize) -> Result<(), String> {
        if let Some(range) = self.bound.lengths.get(n_unnamed) {
            self.length(text.chars().count(), range, "character")?;
        }
        text.chars().enumerate().try_for_each(|(at, character)| self.character(character, Some(at)))
    }

    fn character(&self, character: char, at: Option<usize>) -> Result<(), String> {
        match &self.bound.alphabet {
            Some(alphabet) if !alphabet.holds(character) => {
                let index = at.map(|at| format!("[{at}]")).unwrap_or_default();
                let character = Value::Char(character);
                Err(format!("`{}{index}` is {character}, which is not one of {}", self.place(), alphabet.listed()))
            }
            _ => Ok(()),
        }
    }

    fn length(&self, length: usize, range: &Range, unit: &str) -> Result<(), String> {
        let extent = range.extent(self.names);
        if extent.holds(length as f64) {
            return Ok(());
        }
        Err(refusal(&format!("`{}` has {}", self.place(), counted(length, unit)), range, &extent))
    }

    fn place(&self) -> String {
        self.path.iter().fold(self.root.to_owned(), |place, index| format!("{place}[{index}]"))
    }
}

/// Negative zeros are in no range: whether they count as equal to 0 is never what a problem asks.
fn is_negative_zero(number: f64) -> bool {
    number == 0.0 && number.is_sign_negative()
}
