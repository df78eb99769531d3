//! Mutants of a whole reference: its arguments rounded, or its arithmetic in single precision.

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};

use crate::value::Value;

/// How every number of a float argument is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// To this many digits after the point.
    Places(u32),
    /// To this many significant digits.
    Digits(u32),
    /// To the nearest number of single precision.
    Single,
}

pub const ROUNDINGS: [Rounding; 7] = [
    Rounding::Places(3),
    Rounding::Places(6),
    Rounding::Places(9),
    Rounding::Digits(3),
    Rounding::Digits(6),
    Rounding::Digits(9),
    Rounding::Single,
];

impl Rounding {
    /// The mutation in words.
    pub fn described(self) -> String {
        match self {
            Rounding::Places(n) => format!("rounded to {n} digits behind the point"),
            Rounding::Digits(n) => format!("rounded to {n} significant digits"),
            Rounding::Single => "rounded to single precision".to_owned(),
        }
    }

    fn number(self, number: f64) -> f64 {
        // Formatting rounds correctly; multiplying by a power of ten does not.
        let written = match self {
            Rounding::Places(n) => format!("{number:.*}", n as usize),
            Rounding::Digits(n) => format!("{number:.*e}", n as usize - 1),
            Rounding::Single => return f64::from(number as f32),
        };
        written.parse().unwrap_or(number)
    }

    /// A value with every float in it rounded.
    pub fn value(self, value: &Value) -> Value {
        match value {
            Value::Float(number) => Value::Float(self.number(*number)),
            Value::Floats(numbers) => Value::Floats(numbers.iter().map(|number| self.number(*number)).collect()),
            Value::List(items) => Value::List(items.iter().map(|item| self.value(item)).collect()),
            Value::Tuple(items) => Value::Tuple(items.iter().map(|item| self.value(item)).collect()),
            Value::Int(_) | Value::Bool(_) | Value::String(_) | Value::Ints(_) => value.clone(),
        }
    }
}

/// A Rust text with its floats in single precision; `None` if it names no float type.
pub fn in_single_precision(source: &str) -> Option<String> {
    let mut places = Vec::new();
    find_doubles(source.parse().ok()?, &mut places);
    let mut text = String::new();
    let mut from = 0;
    for Range { start, end } in &places {
        text.push_str(&source[from..*start]);
        text.push_str(&source[*start..*end].replace("f64", "f32"));
        from = *end;
    }
    (!places.is_empty()).then(|| text + &source[from..])
}

/// The places of the words and literals that mean double precision, in order.
fn find_doubles(tokens: TokenStream, places: &mut Vec<Range<usize>>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => find_doubles(group.stream(), places),
            TokenTree::Ident(word) if word == "f64" => places.push(word.span().byte_range()),
            TokenTree::Literal(literal) if literal.to_string().ends_with("f64") => {
                places.push(literal.span().byte_range());
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_by_their_decimals() {
        let value = Value::List(vec![Value::Floats(vec![1234.56789, 0.0001]), Value::Ints(vec![7])]);
        let rounded = |rounding: Rounding| rounding.value(&value).to_string();
        assert_eq!(rounded(Rounding::Places(3)), "[[1234.568, 0.0], [7]]");
        assert_eq!(rounded(Rounding::Digits(3)), "[[1230.0, 0.0001], [7]]");
        assert_eq!(Rounding::Single.value(&Value::Float(16_777_217.0)), Value::Float(16_777_216.0));
        assert_eq!(Rounding::Places(6).value(&Value::Float(f64::INFINITY)), Value::Float(f64::INFINITY));
    }

    #[test]
    fn doubles_become_singles() {
        let source = "fn f(x: f64) -> f64 { /* f64 */ vec![1f64, 2.0].len(); \"f64\"; f64_(x) }";
        let expected = "fn f(x: f32) -> f32 { /* f64 */ vec![1f32, 2.0].len(); \"f64\"; f64_(x) }";
        assert_eq!(in_single_precision(source).as_deref(), Some(expected));
        assert_eq!(in_single_precision("fn f(x: i64) {}"), None);
    }
}
