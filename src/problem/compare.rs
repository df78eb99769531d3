//! Compares an answer with the expected one, by a problem's rule: whether they agree, and where they first differ.
//!
//! The report decides how a mismatch looks.

mod near;

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::value::Value;

pub use near::{NearMiss, near_miss};

/// The rule by which an answer is right.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// Equal; NaN equals nothing.
    Exact,
    /// Floats within `absolute + relative * |expected|`; everything else exactly.
    Close { absolute: f64, relative: f64 },
    /// The outermost list in any order; its items, and an answer that is no list, compare exactly.
    AnyOrder,
    /// Any answer that satisfies every law.
    Laws,
    /// Any answer that the checker of the problem's pack accepts.
    Checker,
}

impl Comparison {
    /// Whether an answer is held against the expected one. If not, the expected answer is one of many.
    pub fn compares(self) -> bool {
        !matches!(self, Comparison::Laws | Comparison::Checker)
    }
}

/// The first place where two values differ. `V` is how the values are held: as values, or as the texts that a report shows of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Mismatch")]
pub struct Mismatch<V = Value> {
    /// Indices from the outside in: `[17, 2]` is `result[17][2]`.
    pub path: Vec<usize>,
    pub difference: Difference<V>,
    /// How many scalars differ in all, where the shapes are the same.
    pub n_different: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schemars(rename = "Difference")]
pub enum Difference<V = Value> {
    Values {
        expected: V,
        got: V,
        /// Of finite floats.
        error: Option<FloatError>,
    },
    Lengths {
        expected: usize,
        got: usize,
        /// The signature's name for this length, where it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dimension: Option<String>,
    },
    /// Any order: an item that is there too often, or not often enough.
    Missing {
        item: V,
    },
    Unexpected {
        item: V,
    },
}

/// How far a float is off.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FloatError {
    pub absolute: f64,
    pub relative: f64,
}

impl<V> Mismatch<V> {
    /// Converts the values of a mismatch.
    pub fn map<W>(self, hold: impl Fn(V) -> W) -> Mismatch<W> {
        let difference = match self.difference {
            Difference::Values { expected, got, error } => {
                Difference::Values { expected: hold(expected), got: hold(got), error }
            }
            Difference::Lengths { expected, got, dimension } => Difference::Lengths { expected, got, dimension },
            Difference::Missing { item } => Difference::Missing { item: hold(item) },
            Difference::Unexpected { item } => Difference::Unexpected { item: hold(item) },
        };
        Mismatch { path: self.path, difference, n_different: self.n_different }
    }
}

impl FloatError {
    /// `None` if either is not a finite float, or if a relative error has no meaning.
    fn of(expected: &Value, got: &Value) -> Option<FloatError> {
        let (Value::Float(expected), Value::Float(got)) = (expected, got) else { return None };
        let absolute = (got - expected).abs();
        let relative = absolute / expected.abs();
        (absolute.is_finite() && relative.is_finite()).then_some(FloatError { absolute, relative })
    }
}

/// `None` if the answer is right. Under `Laws` nothing is compared: the laws are checked elsewhere.
pub fn compare(rule: Comparison, expected: &Value, got: &Value) -> Option<Mismatch> {
    match rule {
        Comparison::Exact => exactly(expected, got),
        Comparison::Close { absolute, relative } => {
            first_difference(expected, got, &|a, b| is_close(a, b, absolute, relative))
        }
        Comparison::AnyOrder if expected.is_list() && got.is_list() => any_order(expected, got),
        Comparison::AnyOrder => exactly(expected, got),
        Comparison::Laws | Comparison::Checker => None,
    }
}

/// Whether `got` is within `absolute + relative * |expected|`; infinities must be equal, NaN never is.
pub fn is_close(expected: f64, got: f64, absolute: f64, relative: f64) -> bool {
    expected == got
        || (expected.is_finite() && got.is_finite() && (got - expected).abs() <= absolute + relative * expected.abs())
}

fn exactly(expected: &Value, got: &Value) -> Option<Mismatch> {
    first_difference(expected, got, &|a, b| a == b)
}

fn first_difference(expected: &Value, got: &Value, close: &dyn Fn(f64, f64) -> bool) -> Option<Mismatch> {
    let mut walk = Comparing { close, path: Vec::new(), first: None, n_different: 0 };
    walk.visit(expected, got);
    let n_different = walk.n_different;
    walk.first.map(|(path, difference)| Mismatch { path, difference, n_different })
}

/// Compares two values part by part; remembers the first difference and counts them all.
struct Comparing<'a> {
    close: &'a dyn Fn(f64, f64) -> bool,
    path: Vec<usize>,
    first: Option<(Vec<usize>, Difference)>,
    n_different: usize,
}

impl Comparing<'_> {
    fn visit(&mut self, expected: &Value, got: &Value) {
        match (expected, got) {
            (Value::Float(a), Value::Float(b)) => {
                if !(self.close)(*a, *b) {
                    self.differ_in_values(expected, got);
                }
            }
            (Value::Ints(a), Value::Ints(b)) if a == b => {}
            (Value::Optional(Some(expected)), Value::Optional(Some(got))) => self.visit(expected, got),
            _ if (expected.is_list() && got.is_list())
                || matches!((expected, got), (Value::Tuple(_), Value::Tuple(_))) =>
            {
                self.visit_items(expected, got);
            }
            _ => {
                if expected != got {
                    self.differ_in_values(expected, got);
                }
            }
        }
    }

    fn visit_items(&mut self, expected: &Value, got: &Value) {
        for index in 0..expected.len().min(got.len()) {
            let (Some(a), Some(b)) = (expected.item(index), got.item(index)) else {
                return;
            };
            self.path.push(index);
            self.visit(&a, &b);
            self.path.pop();
        }
        if expected.len() != got.len() {
            self.differ(Difference::Lengths { expected: expected.len(), got: got.len(), dimension: None });
        }
    }

    fn differ_in_values(&mut self, expected: &Value, got: &Value) {
        let error = FloatError::of(expected, got);
        self.differ(Difference::Values { expected: expected.clone(), got: got.clone(), error });
    }

    fn differ(&mut self, difference: Difference) {
        self.n_different += 1;
        if self.first.is_none() {
            self.first = Some((self.path.clone(), difference));
        }
    }
}

/// Both lists are sorted, so that equal items meet. Their equality is then decided as elsewhere: NaN meets NaN and differs.
fn any_order(expected: &Value, got: &Value) -> Option<Mismatch> {
    let sorted = |list: &Value| {
        let mut items: Vec<Value> = (0..list.len()).filter_map(|index| list.item(index)).collect();
        items.sort_by(order);
        items
    };
    let (expected, got) = (sorted(expected), sorted(got));
    let differ = |(a, b): (&Value, &Value)| exactly(a, b).is_some();
    let at = expected.iter().zip(&got).position(differ).unwrap_or(expected.len().min(got.len()));
    let difference = match (expected.get(at), got.get(at)) {
        (None, None) => return None,
        (Some(a), Some(b)) if order(a, b) == Ordering::Greater => Difference::Unexpected { item: b.clone() },
        (Some(a), _) => Difference::Missing { item: a.clone() },
        (None, Some(b)) => Difference::Unexpected { item: b.clone() },
    };
    Some(Mismatch { path: Vec::new(), difference, n_different: 1 })
}

/// A total order in which neighbours are equal if `exactly` says so: -0.0 and 0.0 are adjacent, and NaN comes last.
fn order(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b).unwrap_or_else(|| a.is_nan().cmp(&b.is_nan())),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Char(a), Value::Char(b)) => a.cmp(b),
        (Value::String(a), Value::String(b)) => a.cmp(b),
        (Value::Optional(Some(a)), Value::Optional(Some(b))) => order(a, b),
        (Value::Optional(a), Value::Optional(b)) => a.is_some().cmp(&b.is_some()),
        (Value::Ints(a), Value::Ints(b)) => a.cmp(b),
        _ if rank(a) == rank(b) => {
            let items = (0..a.len().min(b.len())).filter_map(|index| Some((a.item(index)?, b.item(index)?)));
            items.map(|(a, b)| order(&a, &b)).find(|order| order.is_ne()).unwrap_or(a.len().cmp(&b.len()))
        }
        _ => rank(a).cmp(&rank(b)),
    }
}

/// Values of different ranks are never equal. All lists have the same rank, whatever they contain.
fn rank(value: &Value) -> u8 {
    match value {
        Value::Int(_) => 0,
        Value::Float(_) => 1,
        Value::Bool(_) => 2,
        Value::String(_) => 3,
        Value::Ints(_) | Value::Floats(_) | Value::List(_) => 4,
        Value::Tuple(_) => 5,
        Value::Char(_) => 6,
        Value::Optional(_) => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ints(items: &[i64]) -> Value {
        Value::Ints(items.to_vec())
    }

    #[test]
    fn the_first_difference_has_a_path() {
        let expected = Value::List(vec![ints(&[1, 2]), ints(&[3, 4])]);
        let got = Value::List(vec![ints(&[1, 2]), ints(&[3, 5])]);
        let mismatch = compare(Comparison::Exact, &expected, &got).unwrap();
        assert_eq!(mismatch.path, [1, 1]);
        assert_eq!(
            mismatch.difference,
            Difference::Values { expected: Value::Int(4), got: Value::Int(5), error: None }
        );
        assert_eq!(compare(Comparison::Exact, &expected, &expected), None);
    }

    #[test]
    fn nan_equals_nothing_and_infinities_agree_in_sign() {
        let close = Comparison::Close { absolute: 1e-9, relative: 1e-6 };
        let differs = |a: f64, b: f64| compare(close, &Value::Float(a), &Value::Float(b)).is_some();
        assert!(differs(f64::NAN, f64::NAN));
        assert!(differs(f64::INFINITY, f64::NEG_INFINITY));
        assert!(differs(f64::INFINITY, 1e308));
        assert!(!differs(f64::INFINITY, f64::INFINITY));
        assert!(!differs(1e6, 1e6 + 0.5));
        assert!(differs(0.0, 1e-8));
        assert!(compare(Comparison::Exact, &Value::Floats(vec![f64::NAN]), &Value::Floats(vec![f64::NAN])).is_some());
    }

    #[test]
    fn lengths_differ_after_the_common_part() {
        let mismatch = compare(Comparison::Exact, &ints(&[1, 2, 3]), &ints(&[1, 2])).unwrap();
        assert_eq!(mismatch.difference, Difference::Lengths { expected: 3, got: 2, dimension: None });
    }

    #[test]
    fn any_order_is_a_multiset() {
        let check = |a: &[i64], b: &[i64]| compare(Comparison::AnyOrder, &ints(a), &ints(b)).map(|m| m.difference);
        assert_eq!(check(&[1, 2, 2], &[2, 1, 2]), None);
        assert_eq!(check(&[1, 2, 2], &[1, 1, 2]), Some(Difference::Unexpected { item: Value::Int(1) }));
        assert_eq!(check(&[1, 2], &[1]), Some(Difference::Missing { item: Value::Int(2) }));
    }

    #[test]
    fn what_may_be_absent_is_compared_by_what_it_holds() {
        let close = Comparison::Close { absolute: 1e-9, relative: 1e-6 };
        let some = |value: Value| Value::Optional(Some(Box::new(value)));
        let float = |number: f64| some(Value::Float(number));
        let absent = Value::Optional(None);
        assert_eq!(compare(close, &absent, &absent), None);
        assert_eq!(compare(close, &float(1e6), &float(1e6 + 0.5)), None);
        assert!(compare(close, &float(f64::NAN), &float(f64::NAN)).is_some());
        let mismatch = compare(close, &some(ints(&[1, 2])), &some(ints(&[1, 3]))).unwrap();
        assert_eq!(mismatch.path, [1]);
        for (expected, got) in [(&absent, &float(0.0)), (&float(0.0), &absent)] {
            let values = Difference::Values { expected: expected.clone(), got: got.clone(), error: None };
            assert_eq!(compare(close, expected, got).unwrap().difference, values);
        }
        let list = |items: &[&Value]| Value::List(items.iter().map(|item| (*item).clone()).collect());
        let (one, two) = (some(Value::Int(1)), some(Value::Int(2)));
        let in_any_order = |a: &Value, b: &Value| compare(Comparison::AnyOrder, a, b).is_none();
        assert!(in_any_order(&list(&[&one, &absent, &two]), &list(&[&two, &one, &absent])));
        assert!(!in_any_order(&list(&[&one, &absent]), &list(&[&one, &two])));
        assert_eq!(near_miss(&one, &two), Some(NearMiss::OffByOne));
    }

    #[test]
    fn any_order_judges_items_as_exact_does() {
        let floats = |items: &[f64]| Value::Floats(items.to_vec());
        let lists = |items: &[&[f64]]| Value::List(items.iter().map(|item| floats(item)).collect());
        let texts = |items: &[&str]| Value::List(items.iter().map(|item| Value::String((*item).to_owned())).collect());
        let differ = |a: &Value, b: &Value| compare(Comparison::AnyOrder, a, b).is_some();
        for (a, b) in [
            (floats(&[0.0, -1.0, -0.0]), floats(&[-0.0, 0.0, -1.0])),
            (floats(&[-0.0, 1.0]), floats(&[1.0, 0.0])),
            (lists(&[&[-0.0, 2.0], &[0.0, 1.0]]), lists(&[&[0.0, 2.0], &[0.0, 1.0]])),
            (floats(&[f64::INFINITY, f64::NEG_INFINITY]), floats(&[f64::NEG_INFINITY, f64::INFINITY])),
            (texts(&["b, c", "a"]), texts(&["a", "b, c"])),
            (Value::List(['a', 'b'].map(Value::Char).to_vec()), Value::List(['b', 'a'].map(Value::Char).to_vec())),
            (floats(&[]), ints(&[])),
        ] {
            assert!(!differ(&a, &b) && !differ(&b, &a), "{a} and {b}");
        }
        for (a, b) in [
            (floats(&[f64::NAN]), floats(&[f64::NAN])),
            (floats(&[f64::NAN, 1.0]), floats(&[1.0, f64::NAN])),
            (lists(&[&[1.0, f64::NAN]]), lists(&[&[1.0, f64::NAN]])),
            (floats(&[f64::NAN, 1.0]), floats(&[1.0, 2.0])),
            (floats(&[1.0]), ints(&[1])),
            (texts(&["1"]), ints(&[1])),
            (texts(&["a"]), Value::List(vec![Value::Char('a')])),
            (Value::List(vec![Value::Char('a')]), Value::List(vec![Value::Char('b')])),
            (lists(&[&[1.0], &[]]), lists(&[&[], &[]])),
            // A value that is no list has no order.
            (Value::Int(1), Value::Int(2)),
            (Value::String("ab".to_owned()), Value::String("ba".to_owned())),
            (Value::Tuple(vec![Value::Int(1), Value::Int(2)]), Value::Tuple(vec![Value::Int(2), Value::Int(1)])),
        ] {
            assert!(differ(&a, &b) && differ(&b, &a), "{a} and {b}");
        }
    }
}
