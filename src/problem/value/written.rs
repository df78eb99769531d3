//! Types as signatures write them: `float[C][H][W]`, `(int, string[])`.

use crate::shape::{Dimension, Shape};
use crate::value::Type;

/// The words that are types.
const TYPES: [(&str, Type); 5] =
    [("int", Type::Int), ("float", Type::Float), ("bool", Type::Bool), ("char", Type::Char), ("string", Type::String)];

/// Reads a type and the dimensions that are written in it. Of `float[C][H][W]` the outermost list has `C` items.
pub fn read_type(text: &str) -> Result<(Type, Shape), String> {
    let mut item = text.trim();
    let mut dimensions = Vec::new();
    while let Some((rest, dimension)) = item.strip_suffix(']').and_then(|rest| rest.rsplit_once('[')) {
        dimensions.push(read_dimension(dimension)?);
        item = rest.trim_end();
    }
    let innermost = match item.strip_suffix('?') {
        Some(held) => match read_type(held)? {
            (Type::Optional(_), _) => return Err(format!("`{item}`: a value is absent or not, and no more than that")),
            (ty, shape) => (Type::Optional(Box::new(ty)), shape),
        },
        None => read_item(item)?,
    };
    Ok(dimensions
        .into_iter()
        .fold(innermost, |(ty, shape), dimension| (ty.list(), Shape::List(dimension, shape.into()))))
}

/// Reads a type with nothing behind it.
fn read_item(text: &str) -> Result<(Type, Shape), String> {
    if let Some(items) = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        let items: Vec<(Type, Shape)> = split_top_level(items).into_iter().map(read_type).collect::<Result<_, _>>()?;
        let (types, shapes) = items.into_iter().unzip();
        return Ok((Type::Tuple(types), Shape::Tuple(shapes)));
    }
    match TYPES.into_iter().find(|(word, _)| *word == text) {
        Some((_, ty)) => Ok((ty, Shape::Scalar)),
        None => {
            let words: Vec<String> = TYPES.iter().map(|(word, _)| format!("`{word}`")).collect();
            Err(format!("`{text}` is no type: expected {}, `T[]`, `T[n]`, `T?` or `(T, U)`", words.join(", ")))
        }
    }
}

/// Reads what stands between brackets.
fn read_dimension(text: &str) -> Result<Dimension, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Dimension::Any);
    }
    if let Some(length) = text.parse().ok().filter(|length| *length > 0_usize) {
        return Ok(Dimension::Exactly(length));
    }
    let is_name = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if TYPES.iter().any(|(word, _)| *word == text) {
        Err(format!("`[{text}]`: a dimension cannot be called as a type is"))
    } else if is_name {
        Ok(Dimension::Named(text.to_owned()))
    } else {
        Err(format!("`[{text}]` is no dimension: expected a name, a length of at least 1, or nothing"))
    }
}

/// Splits at the commas that stand in no parentheses.
pub fn split_top_level(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut depth = 0usize;
    let mut start = 0;
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}
