//! Encodes values and frames as bytes, little-endian: the messages between judge and worker.
//!
//! Decoding trusts nothing: every count is checked against the remaining bytes before anything is allocated.
//! The worker, and not this module, reads from and writes to descriptors.

use crate::value::{Type, Value, counted};

/// The first byte of a reply, which tells what follows. A request has none: it contains only arguments. Every harness defines all of them.
pub mod status {
    /// Makes a constant of each byte, and the list of all.
    macro_rules! statuses {
        ($($(#[$doc:meta])+ $name:ident = $byte:literal;)+) => {
            $($(#[$doc])+ pub const $name: u8 = $byte;)+
            /// Every byte by its name.
            #[cfg(test)]
            pub const ALL: &[(&str, u8)] = &[$((stringify!($name), $byte)),+];
        };
    }

    statuses! {
        /// A result.
        RETURNED = 0;
        /// An exception, a panic or a fault: its kind, message, line and trace.
        RAISED = 1;
        /// Nothing follows.
        OUT_OF_MEMORY = 2;
        /// A result of a type that is not the signature's: a description, a path into the result, and what was expected and found there.
        WRONG_TYPE = 3;
        /// An argument that the parameter's type cannot hold: a path into it, the value and the type.
        DOES_NOT_FIT = 4;
        /// The submission cannot be called at all; the layout is that of `RAISED`.
        REFUSED = 5;
        /// A text and a result: how the submission's language spells what was returned, then the value.
        RETURNED_AS = 6;
        /// A notice and not a reply: the module that is being imported while the file loads, or an empty text for none.
        IMPORTS = 7;
        /// A bit of a status: this is the last reply. An `Answer` does not contain it.
        IS_LAST = 0x80;
    }
}

/// Why bytes are not a value of the type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WireError {
    /// The bytes end inside the value.
    Short,
    /// Bytes are left after the value.
    Trailing { n_bytes: usize },
    /// A string is not UTF-8.
    NotUtf8,
    /// A bool is neither 0 nor 1.
    NotBool { byte: u8 },
}

impl std::fmt::Display for WireError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            WireError::Short => f.write_str("the reply ends too early"),
            WireError::Trailing { n_bytes } => write!(f, "the reply has {} too many", counted(*n_bytes, "byte")),
            WireError::NotUtf8 => f.write_str("a string in the reply is not valid UTF-8"),
            WireError::NotBool { byte } => {
                write!(f, "a bool in the reply is {byte}, neither 0 nor 1")
            }
        }
    }
}

impl std::error::Error for WireError {}

/// Appends the value's bytes. Panics if a list or string has more than `u32::MAX` items, since it cannot be sent.
pub fn encode(value: &Value, bytes: &mut Vec<u8>) {
    match value {
        Value::Int(number) => bytes.extend(number.to_le_bytes()),
        Value::Float(number) => bytes.extend(number.to_le_bytes()),
        Value::Bool(truth) => bytes.push(u8::from(*truth)),
        Value::String(text) => {
            encode_count(text.len(), bytes);
            bytes.extend(text.as_bytes());
        }
        Value::Ints(items) => {
            encode_count(items.len(), bytes);
            bytes.reserve(items.len() * 8);
            items.iter().for_each(|item| bytes.extend(item.to_le_bytes()));
        }
        Value::Floats(items) => {
            encode_count(items.len(), bytes);
            bytes.reserve(items.len() * 8);
            items.iter().for_each(|item| bytes.extend(item.to_le_bytes()));
        }
        Value::List(items) => {
            encode_count(items.len(), bytes);
            items.iter().for_each(|item| encode(item, bytes));
        }
        Value::Tuple(items) => items.iter().for_each(|item| encode(item, bytes)),
    }
}

/// The frame of a request: its length and the arguments.
pub fn request(arguments: &[Value]) -> Vec<u8> {
    let mut bytes = vec![0; 4];
    arguments.iter().for_each(|argument| encode(argument, &mut bytes));
    let length = u32::try_from(bytes.len() - 4).expect("arguments are under 4 GiB");
    bytes[..4].copy_from_slice(&length.to_le_bytes());
    bytes
}

/// Reads one value that takes up all the bytes.
pub fn decode(ty: &Type, bytes: &[u8]) -> Result<Value, WireError> {
    let mut reader = Reader { bytes };
    let value = reader.value(ty)?;
    match reader.bytes.len() {
        0 => Ok(value),
        n_bytes => Err(WireError::Trailing { n_bytes }),
    }
}

/// Bytes still to be read.
pub struct Reader<'a> {
    pub bytes: &'a [u8],
}

impl Reader<'_> {
    pub fn value(&mut self, ty: &Type) -> Result<Value, WireError> {
        Ok(match ty {
            Type::Int => Value::Int(i64::from_le_bytes(self.array()?)),
            Type::Float => Value::Float(f64::from_le_bytes(self.array()?)),
            Type::Bool => match self.array::<1>()? {
                [0] => Value::Bool(false),
                [1] => Value::Bool(true),
                [byte] => return Err(WireError::NotBool { byte }),
            },
            Type::String => {
                let n_bytes = self.count(1)?;
                let text = std::str::from_utf8(self.take(n_bytes)?).map_err(|_| WireError::NotUtf8)?;
                Value::String(text.to_owned())
            }
            Type::List(item) => match **item {
                Type::Int => Value::Ints(self.numbers(i64::from_le_bytes)?),
                Type::Float => Value::Floats(self.numbers(f64::from_le_bytes)?),
                _ => {
                    let n_items = self.count(smallest(item))?;
                    let mut items = Vec::with_capacity(n_items);
                    for _ in 0..n_items {
                        items.push(self.value(item)?);
                    }
                    Value::List(items)
                }
            },
            Type::Tuple(items) => {
                Value::Tuple(items.iter().map(|item| self.value(item)).collect::<Result<_, WireError>>()?)
            }
        })
    }

    fn numbers<T>(&mut self, read: fn([u8; 8]) -> T) -> Result<Vec<T>, WireError> {
        let n_items = self.count(8)?;
        let bytes = self.take(n_items * 8)?;
        Ok(bytes.as_chunks().0.iter().map(|chunk| read(*chunk)).collect())
    }

    /// Reads a count. The remaining bytes must be able to hold that many items of at least `smallest` bytes.
    fn count(&mut self, smallest: usize) -> Result<usize, WireError> {
        let count = u32::from_le_bytes(self.array()?) as usize;
        if count > self.bytes.len() / smallest { Err(WireError::Short) } else { Ok(count) }
    }

    fn take(&mut self, n_bytes: usize) -> Result<&[u8], WireError> {
        let (taken, rest) = self.bytes.split_at_checked(n_bytes).ok_or(WireError::Short)?;
        self.bytes = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], WireError> {
        let (taken, rest) = self.bytes.split_first_chunk::<N>().ok_or(WireError::Short)?;
        self.bytes = rest;
        Ok(*taken)
    }
}

fn encode_count(count: usize, bytes: &mut Vec<u8>) {
    bytes.extend(u32::try_from(count).expect("a list has at most u32::MAX items").to_le_bytes());
}

/// The fewest bytes that a value of the type takes.
fn smallest(ty: &Type) -> usize {
    match ty {
        Type::Int | Type::Float => 8,
        Type::Bool => 1,
        Type::String | Type::List(_) => 4,
        Type::Tuple(items) => items.iter().map(smallest).sum::<usize>().max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip(ty: &str, value: Value) {
        let ty: Type = ty.parse().unwrap();
        assert!(value.has_type(&ty));
        let mut bytes = Vec::new();
        encode(&value, &mut bytes);
        assert_eq!(decode(&ty, &bytes), Ok(value));
        for n_bytes in 0..bytes.len() {
            assert_eq!(decode(&ty, &bytes[..n_bytes]), Err(WireError::Short), "cut at {n_bytes}");
        }
        bytes.push(0);
        assert_eq!(decode(&ty, &bytes), Err(WireError::Trailing { n_bytes: 1 }));
    }

    #[test]
    fn values_round_trip_and_no_cut_goes_unnoticed() {
        round_trip("int[]", Value::Ints(vec![i64::MIN, 0, 7]));
        round_trip("float[][]", Value::List(vec![Value::Floats(vec![]), Value::Floats(vec![f64::INFINITY, -0.0])]));
        round_trip("(string, bool)", Value::Tuple(vec![Value::String("héé".to_owned()), Value::Bool(true)]));
        round_trip("(int, bool)[]", Value::List(vec![Value::Tuple(vec![Value::Int(1), Value::Bool(false)])]));
    }

    #[test]
    fn a_count_that_lies_allocates_nothing() {
        let mut bytes = u32::MAX.to_le_bytes().to_vec();
        bytes.extend([0; 16]);
        for ty in ["int[]", "string", "string[][]", "bool[]"] {
            assert_eq!(decode(&ty.parse().unwrap(), &bytes), Err(WireError::Short), "{ty}");
        }
    }

    #[test]
    fn nonsense_is_named() {
        assert_eq!(decode(&Type::Bool, &[2]), Err(WireError::NotBool { byte: 2 }));
        assert_eq!(decode(&Type::String, &[1, 0, 0, 0, 0xff]), Err(WireError::NotUtf8));
    }
}
