//! `Typed` converts Rust values to and from `Value`, so that a problem's oracle, laws and strategies are plain typed functions.

use crate::value::{Type, Value};

/// A Rust type that corresponds to one `Type`.
pub trait Typed: Sized {
    fn ty() -> Type;
    fn into_value(self) -> Value;
    /// `None` if the value has another type.
    fn from_value(value: &Value) -> Option<Self>;

    /// The value of a list of `Self`. Numbers override this to stay flat.
    fn list_into_value(items: Vec<Self>) -> Value {
        Value::List(items.into_iter().map(Self::into_value).collect())
    }

    fn list_from_value(value: &Value) -> Option<Vec<Self>> {
        match value {
            Value::List(items) => items.iter().map(Self::from_value).collect(),
            _ => None,
        }
    }
}

/// A tuple of typed values: the arguments of a call, in order.
pub trait Arguments: Sized {
    fn types() -> Vec<Type>;
    fn into_values(self) -> Vec<Value>;
    /// `None` if a value has another type, or if their number differs.
    fn from_values(values: &[Value]) -> Option<Self>;
}

impl Typed for i64 {
    fn ty() -> Type {
        Type::Int
    }

    fn into_value(self) -> Value {
        Value::Int(self)
    }

    fn from_value(value: &Value) -> Option<i64> {
        match value {
            Value::Int(number) => Some(*number),
            _ => None,
        }
    }

    fn list_into_value(items: Vec<i64>) -> Value {
        Value::Ints(items)
    }

    fn list_from_value(value: &Value) -> Option<Vec<i64>> {
        match value {
            Value::Ints(items) => Some(items.clone()),
            _ => None,
        }
    }
}

impl Typed for f64 {
    fn ty() -> Type {
        Type::Float
    }

    fn into_value(self) -> Value {
        Value::Float(self)
    }

    fn from_value(value: &Value) -> Option<f64> {
        match value {
            Value::Float(number) => Some(*number),
            _ => None,
        }
    }

    fn list_into_value(items: Vec<f64>) -> Value {
        Value::Floats(items)
    }

    fn list_from_value(value: &Value) -> Option<Vec<f64>> {
        match value {
            Value::Floats(items) => Some(items.clone()),
            _ => None,
        }
    }
}

impl Typed for bool {
    fn ty() -> Type {
        Type::Bool
    }

    fn into_value(self) -> Value {
        Value::Bool(self)
    }

    fn from_value(value: &Value) -> Option<bool> {
        match value {
            Value::Bool(truth) => Some(*truth),
            _ => None,
        }
    }
}

impl Typed for String {
    fn ty() -> Type {
        Type::String
    }

    fn into_value(self) -> Value {
        Value::String(self)
    }

    fn from_value(value: &Value) -> Option<String> {
        match value {
            Value::String(text) => Some(text.clone()),
            _ => None,
        }
    }
}

impl<T: Typed> Typed for Vec<T> {
    fn ty() -> Type {
        T::ty().list()
    }

    fn into_value(self) -> Value {
        T::list_into_value(self)
    }

    fn from_value(value: &Value) -> Option<Vec<T>> {
        T::list_from_value(value)
    }
}

macro_rules! tuples {
    ($(($($name:ident $index:tt),+))+) => {$(
        impl<$($name: Typed),+> Arguments for ($($name,)+) {
            fn types() -> Vec<Type> {
                vec![$($name::ty()),+]
            }

            fn into_values(self) -> Vec<Value> {
                vec![$(self.$index.into_value()),+]
            }

            fn from_values(values: &[Value]) -> Option<Self> {
                const N: usize = [$($index),+].len();
                let values: &[Value; N] = values.try_into().ok()?;
                Some(($($name::from_value(&values[$index])?,)+))
            }
        }

        impl<$($name: Typed),+> Typed for ($($name,)+) {
            fn ty() -> Type {
                Type::Tuple(<Self as Arguments>::types())
            }

            fn into_value(self) -> Value {
                Value::Tuple(self.into_values())
            }

            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Tuple(items) => Self::from_values(items),
                    _ => None,
                }
            }
        }
    )+};
}

tuples! {
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_round_trip() {
        let arguments = (vec![vec![0.5]], vec![3i64], "é".to_owned(), true);
        let values = arguments.clone().into_values();
        assert_eq!(values[0], Value::List(vec![Value::Floats(vec![0.5])]));
        assert_eq!(values[1], Value::Ints(vec![3]));
        assert_eq!(<(Vec<Vec<f64>>, Vec<i64>, String, bool)>::from_values(&values), Some(arguments));
    }

    #[test]
    fn other_types_and_counts_are_refused() {
        assert_eq!(<(i64,)>::from_values(&[Value::Float(1.0)]), None);
        assert_eq!(<(i64,)>::from_values(&[]), None);
        assert_eq!(<(Vec<i64>, f64)>::ty().to_string(), "(int[], float)");
    }
}
