//! Measures how complicated an input is.

use crate::value::Value;

pub fn size(arguments: &[Value]) -> usize {
    arguments.iter().map(Value::size).sum()
}

/// How complicated an input is: by its number of items first, then by its scalars.
pub fn cost(arguments: &[Value]) -> (usize, f64) {
    let items = arguments.iter().map(n_items).sum();
    (items, arguments.iter().map(scalar_cost).sum())
}

/// The items of lists at every depth, plus characters, plus values that are present and could be absent.
fn n_items(value: &Value) -> usize {
    match value {
        Value::List(items) | Value::Tuple(items) => items.len() + items.iter().map(n_items).sum::<usize>(),
        Value::Optional(held) => held.as_ref().map_or(0, |held| 1 + n_items(held)),
        _ => value.len(),
    }
}

fn scalar_cost(value: &Value) -> f64 {
    match value {
        Value::Int(number) => int_cost(*number),
        Value::Float(number) => float_cost(*number),
        Value::Bool(truth) => f64::from(u8::from(*truth)),
        Value::Char(character) => char_cost(*character),
        Value::String(text) => text.chars().map(char_cost).sum(),
        Value::Ints(items) => items.iter().map(|item| int_cost(*item)).sum(),
        Value::Floats(items) => items.iter().map(|item| float_cost(*item)).sum(),
        Value::List(items) | Value::Tuple(items) => items.iter().map(scalar_cost).sum(),
        Value::Optional(held) => held.as_ref().map_or(0.0, |held| scalar_cost(held)),
    }
}

pub fn int_cost(number: i64) -> f64 {
    (number.unsigned_abs() as f64) * 2.0 + if number < 0 { 1.0 } else { 0.0 }
}

/// Integers are simpler than fractions (1 than 0.5), and few digits simpler than many.
pub fn float_cost(number: f64) -> f64 {
    if !number.is_finite() {
        return 1e9;
    }
    let digits = if number.fract() == 0.0 { 0.0 } else { 0.5 * format!("{number:?}").len() as f64 };
    number.abs().min(1e6) * 2.0 + if number < 0.0 { 0.5 } else { 0.0 } + digits
}

pub fn char_cost(character: char) -> f64 {
    match character {
        'a'..='z' => f64::from(character as u32 - 'a' as u32),
        _ => 50.0 + f64::from(character as u32),
    }
}
