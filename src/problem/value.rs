//! `Value` is one datum that travels between the judge and a submission, `Type` is what a problem declares it to be.
//!
//! Nothing here knows how a value is spelt in a language, compared, or sent.

mod shorten;

use std::fmt;

pub use shorten::{counted, left_out, shortened};

/// The type of an argument or a result, as a problem's signature declares it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Type {
    /// A signed 64-bit integer.
    Int,
    /// A 64-bit IEEE 754 number.
    Float,
    Bool,
    /// UTF-8 text.
    String,
    List(Box<Type>),
    /// Only a result, or a part of one, is a tuple. It is never empty.
    Tuple(Vec<Type>),
}

impl Type {
    /// The type of a list of `self`.
    pub fn list(self) -> Type {
        Type::List(Box::new(self))
    }

    /// Appends the type's code for a harness: `i`, `f`, `b`, `s`, `[` and the item's code, or the items' codes in parentheses.
    pub fn write_code(&self, code: &mut String) {
        match self {
            Type::Int => code.push('i'),
            Type::Float => code.push('f'),
            Type::Bool => code.push('b'),
            Type::String => code.push('s'),
            Type::List(item) => {
                code.push('[');
                item.write_code(code);
            }
            Type::Tuple(items) => {
                code.push('(');
                items.iter().for_each(|item| item.write_code(code));
                code.push(')');
            }
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Int => f.write_str("int"),
            Type::Float => f.write_str("float"),
            Type::Bool => f.write_str("bool"),
            Type::String => f.write_str("string"),
            Type::List(item) => write!(f, "{item}[]"),
            Type::Tuple(items) => {
                f.write_str("(")?;
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        f.write_str(", ")?;
                    }
                    write!(f, "{item}")?;
                }
                f.write_str(")")
            }
        }
    }
}

impl std::str::FromStr for Type {
    type Err = String;

    /// Reads `int`, `float[][]`, `(int, string[])`.
    fn from_str(text: &str) -> Result<Type, String> {
        let text = text.trim();
        if let Some(item) = text.strip_suffix("[]") {
            return Ok(item.parse::<Type>()?.list());
        }
        if let Some(items) = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
            let items = split_top_level(items);
            return items.iter().map(|item| item.parse()).collect::<Result<_, _>>().map(Type::Tuple);
        }
        match text {
            "int" => Ok(Type::Int),
            "float" => Ok(Type::Float),
            "bool" => Ok(Type::Bool),
            "string" => Ok(Type::String),
            _ => Err(format!("`{text}` is no type: expected `int`, `float`, `bool`, `string`, `T[]` or `(T, U)`")),
        }
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

/// One datum. Lists of numbers are flat, so that a million of them cost their bytes and no more.
///
/// A list of `int` is always `Ints` and a list of `float` always `Floats`, also when it is empty.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Int(i64),
    Float(f64),
    Bool(bool),
    String(String),
    Ints(Vec<i64>),
    Floats(Vec<f64>),
    List(Vec<Value>),
    Tuple(Vec<Value>),
}

impl Value {
    /// The number of items of a list or tuple, of characters of a string; 0 for a scalar.
    pub fn len(&self) -> usize {
        match self {
            Value::Ints(items) => items.len(),
            Value::Floats(items) => items.len(),
            Value::List(items) | Value::Tuple(items) => items.len(),
            Value::String(text) => text.chars().count(),
            Value::Int(_) | Value::Float(_) | Value::Bool(_) => 0,
        }
    }

    /// Whether a list, tuple or string has nothing in it; true for a scalar.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The item at `index` of a list or tuple; `None` for anything else and beyond the end.
    pub fn item(&self, index: usize) -> Option<Value> {
        match self {
            Value::Ints(items) => items.get(index).copied().map(Value::Int),
            Value::Floats(items) => items.get(index).copied().map(Value::Float),
            Value::List(items) | Value::Tuple(items) => items.get(index).cloned(),
            _ => None,
        }
    }

    /// Whether this is a list (not a tuple, not a string).
    pub fn is_list(&self) -> bool {
        matches!(self, Value::Ints(_) | Value::Floats(_) | Value::List(_))
    }

    /// How many scalars and characters the value holds in all: the size that shrinking makes small and displays watch.
    pub fn size(&self) -> usize {
        match self {
            Value::Int(_) | Value::Float(_) | Value::Bool(_) => 1,
            Value::String(text) => text.chars().count(),
            Value::Ints(items) => items.len(),
            Value::Floats(items) => items.len(),
            Value::List(items) | Value::Tuple(items) => items.iter().map(|item| item.size().max(1)).sum(),
        }
    }

    /// Whether the value is of the type. An empty list fits only the representation that its type demands.
    pub fn has_type(&self, expected: &Type) -> bool {
        match (self, expected) {
            (Value::Int(_), Type::Int)
            | (Value::Float(_), Type::Float)
            | (Value::Bool(_), Type::Bool)
            | (Value::String(_), Type::String) => true,
            (Value::Ints(_), Type::List(item)) => **item == Type::Int,
            (Value::Floats(_), Type::List(item)) => **item == Type::Float,
            (Value::List(items), Type::List(item)) => {
                !matches!(**item, Type::Int | Type::Float) && items.iter().all(|value| value.has_type(item))
            }
            (Value::Tuple(items), Type::Tuple(types)) => {
                items.len() == types.len() && items.iter().zip(types).all(|(value, ty)| value.has_type(ty))
            }
            _ => false,
        }
    }
}

/// The neutral notation of statements and reports: `[1, 2]`, `1.0`, `true`, `"text"`, `(1, 2.5)`.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Int(number) => write!(f, "{number}"),
            Value::Float(number) => f.write_str(&float_text(*number)),
            Value::Bool(truth) => write!(f, "{truth}"),
            Value::String(text) => f.write_str(&quoted(text)),
            Value::Ints(items) => write_items(f, '[', items.iter().map(i64::to_string), ']'),
            Value::Floats(items) => write_items(f, '[', items.iter().map(|item| float_text(*item)), ']'),
            Value::List(items) => write_items(f, '[', items.iter().map(Value::to_string), ']'),
            Value::Tuple(items) => write_items(f, '(', items.iter().map(Value::to_string), ')'),
        }
    }
}

/// A float with a point or an exponent, the shortest text that reads back as the same number.
pub fn float_text(number: f64) -> String {
    if number.is_nan() {
        "nan".to_owned()
    } else if number.is_infinite() {
        if number > 0.0 { "inf".to_owned() } else { "-inf".to_owned() }
    } else {
        format!("{number:?}")
    }
}

/// The text in double quotes, with JSON's escapes; characters that could steer a terminal are escaped too.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if steers_terminal(character) => {
                let mut units = [0u16; 2];
                for unit in character.encode_utf16(&mut units) {
                    quoted.push_str(&format!("\\u{unit:04x}"));
                }
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether printing the character could move the cursor, change colours or reorder text (control characters, bidi marks).
pub fn steers_terminal(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

fn write_items(
    f: &mut fmt::Formatter<'_>,
    open: char,
    items: impl Iterator<Item = String>,
    close: char,
) -> fmt::Result {
    write!(f, "{open}")?;
    for (i, item) in items.enumerate() {
        if i > 0 {
            f.write_str(", ")?;
        }
        f.write_str(&item)?;
    }
    write!(f, "{close}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_round_trip_through_their_text() {
        for text in ["int", "float[][]", "(int, string[])", "((int, bool)[], float)"] {
            assert_eq!(text.parse::<Type>().unwrap().to_string(), text);
        }
        assert!("number".parse::<Type>().unwrap_err().contains("`number` is no type"));
    }

    #[test]
    fn codes_are_compact() {
        let mut code = String::new();
        "(int[], float)".parse::<Type>().unwrap().write_code(&mut code);
        assert_eq!(code, "([if)");
    }

    #[test]
    fn neutral_notation() {
        let value = Value::Tuple(vec![
            Value::Ints(vec![1, -2]),
            Value::Floats(vec![1.0, f64::NEG_INFINITY]),
            Value::String("a\"\u{1b}\u{202e}é".to_owned()),
            Value::List(vec![Value::Bool(true)]),
        ]);
        assert_eq!(value.to_string(), r#"([1, -2], [1.0, -inf], "a\"\u001b\u202eé", [true])"#);
    }

    #[test]
    fn flat_lists_have_their_own_type() {
        let ints = Type::Int.list();
        assert!(Value::Ints(vec![]).has_type(&ints));
        assert!(!Value::List(vec![]).has_type(&ints));
        assert!(Value::List(vec![Value::Ints(vec![])]).has_type(&ints.list()));
    }
}
