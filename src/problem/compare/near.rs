//! Recognises answers that are nearly right: reversed, off by one, rounded, with the wrong sign.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{any_order, exactly, first_difference, is_close};
use crate::value::Value;

/// A wrong answer that is nearly right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NearMiss {
    /// The right items in another order.
    Order,
    /// Right but for the last item.
    LastItem,
    /// Right but for the first item.
    FirstItem,
    /// The answer lacks its last items: the first `n` are right.
    Shortened { n: usize },
    /// A number that is one too large or too small.
    OffByOne,
    /// A number, or every number, with the wrong sign.
    Sign,
    /// Floats that agree to this relative error.
    Rounding { relative: f64 },
    /// The right items, the other way round.
    Reversed,
}

/// In which way a wrong answer is nearly right; `None` if it is not.
pub fn near_miss(expected: &Value, got: &Value) -> Option<NearMiss> {
    let equal = |a: &Value, b: &Value| exactly(a, b).is_none();
    match (expected, got) {
        _ if negated(expected).is_some_and(|negated| equal(&negated, got)) => Some(NearMiss::Sign),
        (Value::Int(a), Value::Int(b)) => (a.checked_sub(*b)?.checked_abs()? == 1).then_some(NearMiss::OffByOne),
        (Value::Float(_), Value::Float(_)) => rounding(expected, got),
        _ if expected.is_list() && got.is_list() => {
            let (n_expected, n_got) = (expected.len(), got.len());
            if n_got < n_expected && n_got > 0 {
                let prefix = slice(expected, 0, n_got);
                return equal(&prefix, got).then_some(NearMiss::Shortened { n: n_got });
            }
            if n_expected != n_got || n_expected < 2 {
                return None;
            }
            if equal(&reversed(expected), got) {
                return Some(NearMiss::Reversed);
            }
            if any_order(expected, got).is_none() {
                return Some(NearMiss::Order);
            }
            if n_expected > 2 && equal(&slice(expected, 0, n_expected - 1), &slice(got, 0, n_got - 1)) {
                return Some(NearMiss::LastItem);
            }
            if n_expected > 2 && equal(&slice(expected, 1, n_expected), &slice(got, 1, n_got)) {
                return Some(NearMiss::FirstItem);
            }
            rounding(expected, got)
        }
        _ => None,
    }
}

/// A number, or a list of numbers, with every sign reversed; `None` for other values.
fn negated(value: &Value) -> Option<Value> {
    Some(match value {
        Value::Int(number) => Value::Int(number.checked_neg()?),
        Value::Float(number) => Value::Float(-number),
        Value::Ints(items) if !items.is_empty() => {
            Value::Ints(items.iter().map(|item| item.checked_neg()).collect::<Option<_>>()?)
        }
        Value::Floats(items) if !items.is_empty() => Value::Floats(items.iter().map(|item| -item).collect()),
        _ => return None,
    })
}

fn rounding(expected: &Value, got: &Value) -> Option<NearMiss> {
    exactly(expected, got)?;
    [1e-12, 1e-9, 1e-6, 1e-4, 1e-2].into_iter().find_map(|relative| {
        let agrees = first_difference(expected, got, &|a, b| is_close(a, b, 0.0, relative)).is_none();
        agrees.then_some(NearMiss::Rounding { relative })
    })
}

fn slice(list: &Value, from: usize, to: usize) -> Value {
    match list {
        Value::Ints(items) => Value::Ints(items[from..to].to_vec()),
        Value::Floats(items) => Value::Floats(items[from..to].to_vec()),
        Value::List(items) => Value::List(items[from..to].to_vec()),
        other => other.clone(),
    }
}

fn reversed(list: &Value) -> Value {
    match list {
        Value::Ints(items) => Value::Ints(items.iter().rev().copied().collect()),
        Value::Floats(items) => Value::Floats(items.iter().rev().copied().collect()),
        Value::List(items) => Value::List(items.iter().rev().cloned().collect()),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ints(items: &[i64]) -> Value {
        Value::Ints(items.to_vec())
    }

    #[test]
    fn near_misses_are_named() {
        assert_eq!(near_miss(&ints(&[1, 2, 3]), &ints(&[3, 2, 1])), Some(NearMiss::Reversed));
        assert_eq!(near_miss(&ints(&[1, 2, 3]), &ints(&[2, 1, 3])), Some(NearMiss::Order));
        assert_eq!(near_miss(&ints(&[1, 2, 3]), &ints(&[1, 2])), Some(NearMiss::Shortened { n: 2 }));
        assert_eq!(near_miss(&ints(&[1, 2, 3]), &ints(&[1, 2, 9])), Some(NearMiss::LastItem));
        assert_eq!(near_miss(&Value::Int(3), &Value::Int(2)), Some(NearMiss::OffByOne));
        assert_eq!(near_miss(&Value::Int(3), &Value::Int(-3)), Some(NearMiss::Sign));
        assert_eq!(near_miss(&ints(&[1, -2]), &ints(&[-1, 2])), Some(NearMiss::Sign));
        assert_eq!(near_miss(&Value::Int(i64::MIN), &Value::Int(0)), None);
        let (a, b) = (Value::Floats(vec![1.0, 2.0]), Value::Floats(vec![1.00001, 2.0]));
        assert_eq!(near_miss(&a, &b), Some(NearMiss::Rounding { relative: 1e-4 }));
        assert_eq!(near_miss(&ints(&[1, 2, 3]), &ints(&[7, 8, 9])), None);
    }
}
