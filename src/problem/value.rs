//! `Value` is one datum that travels between the judge and a submission, `Type` is what a problem declares it to be.
//!
//! Nothing here knows how a value is spelt in a language, compared, or sent.

mod shorten;
mod written;

use std::fmt;

pub use shorten::{counted, left_out, shortened};
pub use written::{read_type, split_top_level};

/// The type of an argument or a result, as a problem's signature declares it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Type {
    /// A signed 64-bit integer.
    Int,
    /// A 64-bit IEEE 754 number.
    Float,
    Bool,
    /// One character of printable ASCII (`is_char`): what every language holds in its own type for one.
    Char,
    /// UTF-8 text.
    String,
    List(Box<Type>),
    /// Only a result, or a part of one, is a tuple. It is never empty.
    Tuple(Vec<Type>),
    /// A value that may be absent. It is of no type that may be absent itself.
    Optional(Box<Type>),
}

impl Type {
    /// The type of a list of `self`.
    pub fn list(self) -> Type {
        Type::List(Box::new(self))
    }

    /// Appends the type's code for a harness: `i`, `f`, `b`, `c`, `s`, `[` and the item's code, the items' codes in parentheses,
    /// or `?` and the code of what may be absent.
    pub fn write_code(&self, code: &mut String) {
        match self {
            Type::Int => code.push('i'),
            Type::Float => code.push('f'),
            Type::Bool => code.push('b'),
            Type::Char => code.push('c'),
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
            Type::Optional(held) => {
                code.push('?');
                held.write_code(code);
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
            Type::Char => f.write_str("char"),
            Type::String => f.write_str("string"),
            Type::List(item) => write!(f, "{item}[]"),
            Type::Optional(held) => write!(f, "{held}?"),
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

    /// Reads `int`, `float[][]`, `(int, string[])`. Dimensions may have names here too, which are not kept.
    fn from_str(text: &str) -> Result<Type, String> {
        read_type(text).map(|(ty, _)| ty)
    }
}

/// One datum. Lists of numbers are flat, so that a million of them cost their bytes and no more.
///
/// A list of `int` is always `Ints` and a list of `float` always `Floats`, also when it is empty.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Int(i64),
    Float(f64),
    Bool(bool),
    Char(char),
    String(String),
    Ints(Vec<i64>),
    Floats(Vec<f64>),
    List(Vec<Value>),
    Tuple(Vec<Value>),
    /// A value that may be absent, and whether it is.
    Optional(Option<Box<Value>>),
}

impl Value {
    /// The number of items of a list or tuple, of characters of a string; 0 for a scalar. What may be absent counts as what it holds.
    pub fn len(&self) -> usize {
        match self {
            Value::Ints(items) => items.len(),
            Value::Floats(items) => items.len(),
            Value::List(items) | Value::Tuple(items) => items.len(),
            Value::String(text) => text.chars().count(),
            Value::Optional(held) => held.as_ref().map_or(0, |held| held.len()),
            Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Char(_) => 0,
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
            Value::Optional(held) => held.as_ref()?.item(index),
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
            Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Char(_) => 1,
            Value::String(text) => text.chars().count(),
            Value::Ints(items) => items.len(),
            Value::Floats(items) => items.len(),
            Value::List(items) | Value::Tuple(items) => items.iter().map(|item| item.size().max(1)).sum(),
            Value::Optional(held) => held.as_ref().map_or(1, |held| held.size()),
        }
    }

    /// Whether the value is of the type. An empty list fits only the representation that its type demands.
    pub fn has_type(&self, expected: &Type) -> bool {
        match (self, expected) {
            (Value::Int(_), Type::Int)
            | (Value::Float(_), Type::Float)
            | (Value::Bool(_), Type::Bool)
            | (Value::Char(_), Type::Char)
            | (Value::String(_), Type::String) => true,
            (Value::Ints(_), Type::List(item)) => **item == Type::Int,
            (Value::Floats(_), Type::List(item)) => **item == Type::Float,
            (Value::List(items), Type::List(item)) => {
                !matches!(**item, Type::Int | Type::Float) && items.iter().all(|value| value.has_type(item))
            }
            (Value::Tuple(items), Type::Tuple(types)) => {
                items.len() == types.len() && items.iter().zip(types).all(|(value, ty)| value.has_type(ty))
            }
            (Value::Optional(held), Type::Optional(ty)) => held.as_ref().is_none_or(|held| held.has_type(ty)),
            _ => false,
        }
    }
}

/// The neutral notation of statements and reports: `[1, 2]`, `1.0`, `true`, `'a'`, `"text"`, `(1, 2.5)`, `null`.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Int(number) => write!(f, "{number}"),
            Value::Float(number) => f.write_str(&float_text(*number)),
            Value::Bool(truth) => write!(f, "{truth}"),
            Value::Char(character) => f.write_str(&quoted_in('\'', &character.to_string())),
            Value::String(text) => f.write_str(&quoted(text)),
            Value::Ints(items) => write_items(f, '[', items.iter().map(i64::to_string), ']'),
            Value::Floats(items) => write_items(f, '[', items.iter().map(|item| float_text(*item)), ']'),
            Value::List(items) => write_items(f, '[', items.iter().map(Value::to_string), ']'),
            Value::Tuple(items) => write_items(f, '(', items.iter().map(Value::to_string), ')'),
            Value::Optional(Some(held)) => held.fmt(f),
            Value::Optional(None) => f.write_str("null"),
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
    quoted_in('"', text)
}

fn quoted_in(quote: char, text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push(quote);
    for character in text.chars() {
        match character {
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if character == quote => quoted.extend(['\\', quote]),
            _ if steers_terminal(character) => {
                let mut units = [0u16; 2];
                for unit in character.encode_utf16(&mut units) {
                    quoted.push_str(&format!("\\u{unit:04x}"));
                }
            }
            _ => quoted.push(character),
        }
    }
    quoted.push(quote);
    quoted
}

/// Whether the character may be a `char`: one of printable ASCII, from the space to `~`. C++ holds no other in a `char` of one byte, and none of
/// these needs words to be shown.
pub fn is_char(character: char) -> bool {
    matches!(character, ' '..='~')
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
        for text in ["int", "float[][]", "char[]", "int?[]?", "(int, string[])", "((int, bool)[], float)"] {
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
            Value::List(['a', '\'', '"', '\\'].map(Value::Char).to_vec()),
        ]);
        let shown = r#"([1, -2], [1.0, -inf], "a\"\u001b\u202eé", [true], ['a', '\'', '"', '\\'])"#;
        assert_eq!(value.to_string(), shown);
    }

    #[test]
    fn flat_lists_have_their_own_type() {
        let ints = Type::Int.list();
        assert!(Value::Ints(vec![]).has_type(&ints));
        assert!(!Value::List(vec![]).has_type(&ints));
        assert!(Value::List(vec![Value::Ints(vec![])]).has_type(&ints.list()));
    }
}
