//! `Shape`: the lengths that a signature promises of an argument or of the result, and how values are held against them.
//!
//! A shape stands beside a `Type` and has the same nesting, beside one that may be absent that of what it holds. It says nothing about the items
//! themselves.

use std::collections::BTreeMap;
use std::fmt;

use crate::value::{Type, Value, counted, is_char};

/// The lengths of a value, from the outermost list in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A value that is no list and no tuple.
    Scalar,
    List(Dimension, Box<Shape>),
    Tuple(Vec<Shape>),
}

/// The length of a list, as a signature writes it between brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dimension {
    /// `[]`: any length, and lists of this one's rank need not be equally long.
    Any,
    /// `[n]`: the same length wherever the name stands.
    Named(String),
    /// `[4]`
    Exactly(usize),
}

/// A list whose length is not the one that its dimension demands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The name of the parameter, or `result`.
    pub root: String,
    /// Indices from the outside in.
    pub path: Vec<usize>,
    pub dimension: Dimension,
    pub expected: usize,
    pub got: usize,
    /// What the dimension's name stands for `expected` because of.
    pub bound_by: Option<BoundBy>,
}

/// What gives a dimension's name its length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoundBy {
    /// The parameter of this name, whose value is the length.
    Value,
    /// A list at this place.
    Length { root: String, path: Vec<usize> },
}

/// The lengths that names stand for in one call.
#[derive(Debug, Default)]
pub struct Lengths<'a> {
    known: BTreeMap<&'a str, (usize, BoundBy)>,
}

impl Shape {
    /// The names of its dimensions, from the outside in, one that stands twice twice.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Shape::Scalar => Vec::new(),
            Shape::List(dimension, item) => dimension.name().into_iter().chain(item.names()).collect(),
            Shape::Tuple(items) => items.iter().flat_map(Shape::names).collect(),
        }
    }
}

impl Dimension {
    pub fn name(&self) -> Option<&str> {
        match self {
            Dimension::Named(name) => Some(name),
            Dimension::Any | Dimension::Exactly(_) => None,
        }
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Dimension::Any => Ok(()),
            Dimension::Named(name) => f.write_str(name),
            Dimension::Exactly(length) => write!(f, "{length}"),
        }
    }
}

/// A type with the dimensions of its shape: `float[C][H][W]`.
pub fn written(ty: &Type, shape: &Shape) -> String {
    let (mut ty, mut shape, mut dimensions) = (ty, shape, String::new());
    while let (Type::List(item), Shape::List(dimension, inner)) = (ty, shape) {
        dimensions += &format!("[{dimension}]");
        (ty, shape) = (item, inner);
    }
    let item = match (ty, shape) {
        (Type::Optional(held), _) => format!("{}?", written(held, shape)),
        (Type::Tuple(types), Shape::Tuple(shapes)) => {
            let items: Vec<String> = types.iter().zip(shapes).map(|(ty, shape)| written(ty, shape)).collect();
            format!("({})", items.join(", "))
        }
        _ => ty.to_string(),
    };
    item + &dimensions
}

impl<'a> Lengths<'a> {
    /// The names that stand for a length, and the lengths.
    pub fn known(&self) -> BTreeMap<&'a str, usize> {
        self.known.iter().map(|(name, (length, _))| (*name, *length)).collect()
    }

    /// Says what a name stands for, where nothing has said so yet.
    pub fn bind(&mut self, name: &'a str, length: usize, binding: BoundBy) {
        self.known.entry(name).or_insert((length, binding));
    }

    /// Holds a value against its shape. A name that nothing has bound yet is bound to the first length that it meets.
    ///
    /// # Errors
    /// The first list, from the outside in, whose length is another one.
    pub fn hold(&mut self, root: &str, shape: &'a Shape, value: &Value) -> Result<(), Box<Misfit>> {
        self.walk(root, shape, value, &mut Vec::new())
    }

    fn walk(&mut self, root: &str, shape: &'a Shape, value: &Value, path: &mut Vec<usize>) -> Result<(), Box<Misfit>> {
        let items: Vec<(&'a Shape, &Value)> = match (shape, value) {
            (_, Value::Optional(Some(held))) => return self.walk(root, shape, held, path),
            (Shape::Tuple(shapes), Value::Tuple(items)) => shapes.iter().zip(items).collect(),
            (Shape::List(dimension, item), _) if value.is_list() => {
                self.hold_length(root, dimension, value.len(), path)?;
                match value {
                    Value::List(items) if **item != Shape::Scalar => {
                        items.iter().map(|value| (&**item, value)).collect()
                    }
                    _ => Vec::new(),
                }
            }
            _ => Vec::new(),
        };
        for (at, (shape, item)) in items.into_iter().enumerate() {
            path.push(at);
            self.walk(root, shape, item, path)?;
            path.pop();
        }
        Ok(())
    }

    fn hold_length(
        &mut self,
        root: &str,
        dimension: &'a Dimension,
        got: usize,
        path: &[usize],
    ) -> Result<(), Box<Misfit>> {
        let misfit = |expected, bound_by| {
            let (root, path) = (root.to_owned(), path.to_vec());
            Box::new(Misfit { root, path, dimension: dimension.clone(), expected, got, bound_by })
        };
        match dimension {
            Dimension::Any => Ok(()),
            Dimension::Exactly(length) if *length == got => Ok(()),
            Dimension::Exactly(length) => Err(misfit(*length, None)),
            Dimension::Named(name) => match self.known.get(name.as_str()) {
                Some((length, _)) if *length == got => Ok(()),
                Some((length, binding)) => Err(misfit(*length, Some(binding.clone()))),
                None => {
                    self.bind(name, got, BoundBy::Length { root: root.to_owned(), path: path.to_vec() });
                    Ok(())
                }
            },
        }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Misfit { dimension, expected, .. } = self;
        write!(f, "`{}` has {}", place(&self.root, &self.path), counted(self.got, "item"))?;
        match &self.bound_by {
            None => write!(f, ", not {expected}"),
            Some(BoundBy::Value) => write!(f, ", but `{dimension}` is {expected}"),
            Some(BoundBy::Length { root, path }) => {
                write!(f, " and `{}` has {expected}, but both lengths are `{dimension}`", place(root, path))
            }
        }
    }
}

/// `transition[1]`
fn place(root: &str, path: &[usize]) -> String {
    path.iter().fold(root.to_owned(), |place, index| format!("{place}[{index}]"))
}

/// The first character that is none of a `char`, and where it stands.
pub fn unfit_char(root: &str, value: &Value) -> Option<String> {
    match value {
        Value::Char(character) if !is_char(*character) => {
            Some(format!("`{root}` is {value}, which is no printable ASCII"))
        }
        Value::Optional(held) => unfit_char(root, held.as_deref()?),
        Value::List(items) | Value::Tuple(items) => {
            items.iter().enumerate().find_map(|(at, item)| unfit_char(&format!("{root}[{at}]"), item))
        }
        _ => None,
    }
}
