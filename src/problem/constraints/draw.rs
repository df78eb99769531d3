//! Draws inputs from constraints: small ones for properties, and ones of a given size for hidden cases.
//!
//! Whole tables of numbers get a manner each (`Manner`), so that ties, sorted runs and the ends of a range are frequent. Floats stand on a binary
//! grid if an answer may hang on rounding.

use std::sync::Arc;

use proptest::prelude::RngExt;
use proptest::strategy::{NewTree, Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::alphabet::Alphabet;
use super::expression::Bindings;
use super::range::{Extent, Range};
use super::{Bound, Constraints, VariableKind, innermost};
use crate::random::Random;
use crate::shape::{Dimension, Shape};
use crate::value::{Type, Value};

/// The strategy that draws small inputs. Its values are not simplified by proptest: the structural pass of shrinking knows their shapes.
#[derive(Debug, Clone)]
pub struct Drawing(pub Arc<Constraints>);

#[derive(Debug)]
pub struct Drawn(Vec<Value>);

impl Strategy for Drawing {
    type Tree = Drawn;
    type Value = Vec<Value>;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Drawing> {
        Ok(Drawn(self.0.small(runner.rng())))
    }
}

impl ValueTree for Drawn {
    type Value = Vec<Value>;

    fn current(&self) -> Vec<Value> {
        self.0.clone()
    }

    fn simplify(&mut self) -> bool {
        false
    }

    fn complicate(&mut self) -> bool {
        false
    }
}

/// How long lists and texts become.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum LengthPolicy {
    /// Mostly a few items, in all at most about this many.
    Few(f64),
    /// As long as a call of about this many items allows.
    About(f64),
    /// As short as allowed.
    Least,
}

/// What the items of one list, or of one palette of lists, have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Each drawn by itself.
    Any,
    /// One to three values, again and again.
    Few,
    Equal,
    /// The ends of the range.
    Ends,
    Ascending,
    Descending,
}

/// How often a draw is repeated until its relations hold.
const TRIES: usize = 200;
/// Every so many tries the lengths shrink.
const TRIES_OF_A_LENGTH: usize = 8;
/// The most items that a small input has in all, apart from lengths that stand at the upper end of a short range.
const MOST_SMALL: f64 = 40.0;
/// Up to this length, the upper end of a range occurs in small inputs.
const MOST_IN_ONE: i64 = 12;

impl Constraints {
    /// A small input. It violates a relation only if none that fulfils them all was found.
    pub fn small(&self, random: &mut Random) -> Vec<Value> {
        self.until_valid(random, LengthPolicy::Few(MOST_SMALL), None)
    }

    pub(super) fn until_valid(&self, random: &mut Random, lengths: LengthPolicy, manner: Option<Manner>) -> Vec<Value> {
        let mut last = None;
        for attempt in 0..TRIES {
            let smaller = 0.7_f64.powi((attempt / TRIES_OF_A_LENGTH) as i32);
            let lengths = match lengths {
                LengthPolicy::Few(most) => LengthPolicy::Few((most * smaller).max(4.0)),
                LengthPolicy::About(size) => LengthPolicy::About((size * smaller).max(1.0)),
                LengthPolicy::Least => LengthPolicy::Least,
            };
            let mut draw = Draw { constraints: self, random: &mut *random, names: Bindings::new(), lengths, manner };
            let drawn = draw.variables().map(|()| draw.arguments());
            match drawn {
                Some(drawn) if self.relations.iter().all(|relation| relation.holds(&draw.names)) => return drawn,
                drawn => last = drawn.or(last),
            }
        }
        last.unwrap_or_else(|| {
            let lengths = LengthPolicy::Least;
            Draw { constraints: self, random, names: Bindings::new(), lengths, manner }.arguments()
        })
    }

    /// How many dimensions of free length the deepest argument has in which the dimension occurs.
    fn rank(&self, name: &str) -> i32 {
        let parameters = self.signature.parameters.iter();
        let ranks = parameters.filter(|parameter| parameter.shape.names().contains(&name)).map(|p| rank(&p.shape));
        ranks.max().unwrap_or(1)
    }
}

fn rank(shape: &Shape) -> i32 {
    match shape {
        Shape::List(Dimension::Exactly(_), inner) => rank(inner),
        Shape::List(_, inner) => 1 + rank(inner),
        Shape::Scalar | Shape::Tuple(_) => 0,
    }
}

struct Draw<'a> {
    constraints: &'a Constraints,
    random: &'a mut Random,
    names: Bindings<'a>,
    lengths: LengthPolicy,
    /// `None`: each parameter draws its own.
    manner: Option<Manner>,
}

impl<'a> Draw<'a> {
    /// Draws dimensions and scalars; `None` if a range turned out empty.
    fn variables(&mut self) -> Option<()> {
        let constraints = self.constraints;
        for variable in &constraints.variables {
            let extent = variable.range.extent(&self.names);
            let rank = constraints.rank(&variable.name);
            let is_length = constraints.signature.parameters.iter().any(|p| p.shape.names().contains(&&*variable.name));
            let number = match variable.kind {
                VariableKind::Float(_) => self.float(&extent)?,
                VariableKind::Length => self.length(&extent, rank)? as f64,
                VariableKind::Int(_) if is_length => self.length(&extent, rank)? as f64,
                VariableKind::Int(_) => self.int(&extent)? as f64,
            };
            self.names.insert(&variable.name, number);
        }
        Some(())
    }

    fn arguments(&mut self) -> Vec<Value> {
        let constraints = self.constraints;
        let parameters = constraints.signature.parameters.iter().zip(&constraints.bounds);
        parameters
            .map(|(parameter, bound)| match parameter.ty {
                Type::Int => Value::Int(self.names.get(&*parameter.name).copied().unwrap_or(0.0) as i64),
                Type::Float => Value::Float(self.names.get(&*parameter.name).copied().unwrap_or(0.0)),
                _ => {
                    let palette = self.palette(&parameter.ty, bound);
                    self.value(&parameter.ty, &parameter.shape, bound, &palette, 0)
                }
            })
            .collect()
    }

    /// What the items of one argument are drawn from.
    fn palette(&mut self, ty: &Type, bound: &Bound) -> Palette {
        let manner = self.manner.unwrap_or_else(|| match self.random.random_range(0..20) {
            0..=7 => Manner::Any,
            8..=12 => Manner::Few,
            13..=14 => Manner::Equal,
            15..=16 => Manner::Ends,
            17..=18 => Manner::Ascending,
            _ => Manner::Descending,
        });
        let n_values = match manner {
            Manner::Equal => 1,
            Manner::Few => self.random.random_range(1..=3),
            _ => 0,
        };
        let extent = bound.items.as_ref().map(|range: &Range| range.extent(&self.names));
        let innermost = innermost(ty);
        let values = match extent {
            Some(extent) if manner == Manner::Ends => vec![extent.low, self.highest(&extent, innermost)],
            Some(extent) => (0..n_values).filter_map(|_| self.number(&extent, innermost)).collect(),
            None => Vec::new(),
        };
        let alphabet = bound.alphabet.clone().unwrap_or_else(Alphabet::printable);
        let n_letters = if manner == Manner::Any { 0 } else { n_values.max(2) };
        let letters = (0..n_letters).map(|_| alphabet.nth(self.random.random_range(0..alphabet.len()))).collect();
        Palette { manner, extent, values, alphabet, letters }
    }

    fn value(&mut self, ty: &Type, shape: &Shape, bound: &Bound, palette: &Palette, n_unnamed: usize) -> Value {
        match (ty, shape) {
            (Type::Optional(held), _) => {
                let is_there = self.random.random_range(0..4) > 0;
                let held = is_there.then(|| Box::new(self.value(held, shape, bound, palette, n_unnamed)));
                Value::Optional(held)
            }
            (Type::List(item), Shape::List(dimension, inner)) => {
                let length = self.list_length(dimension, bound, n_unnamed, rank(shape));
                let n_unnamed = n_unnamed + usize::from(*dimension == Dimension::Any);
                match **item {
                    Type::Int => {
                        Value::Ints(self.numbers(length, palette, &Type::Int).iter().map(|n| *n as i64).collect())
                    }
                    Type::Float => Value::Floats(self.numbers(length, palette, &Type::Float)),
                    _ => Value::List((0..length).map(|_| self.value(item, inner, bound, palette, n_unnamed)).collect()),
                }
            }
            (Type::String, _) => {
                let length = self.list_length(&Dimension::Any, bound, n_unnamed, 1);
                let mut letters: Vec<char> = (0..length).map(|_| self.letter(palette)).collect();
                palette.arrange(&mut letters, |a, b| a.cmp(b));
                Value::String(letters.into_iter().collect())
            }
            (Type::Char, _) => Value::Char(self.letter(palette)),
            (Type::Bool, _) => Value::Bool(self.random.random_range(0..2) == 1),
            (Type::Int, _) => Value::Int(self.numbers(1, palette, &Type::Int)[0] as i64),
            (Type::Float, _) => Value::Float(self.numbers(1, palette, &Type::Float)[0]),
            // Only results are tuples.
            (Type::List(_) | Type::Tuple(_), _) => Value::Tuple(Vec::new()),
        }
    }

    fn list_length(&mut self, dimension: &Dimension, bound: &Bound, n_unnamed: usize, rank: i32) -> usize {
        match dimension {
            Dimension::Exactly(length) => *length,
            Dimension::Named(name) => self.names.get(name.as_str()).map_or(0, |length| *length as usize),
            Dimension::Any => {
                let extent = bound.lengths.get(n_unnamed).map(|range| range.extent(&self.names));
                extent.and_then(|extent| self.length(&extent, rank)).unwrap_or(0)
            }
        }
    }

    fn numbers(&mut self, length: usize, palette: &Palette, ty: &Type) -> Vec<f64> {
        let Some(extent) = &palette.extent else { return vec![0.0; length] };
        let mut numbers: Vec<f64> = (0..length)
            .map(|_| match palette.values.len() {
                0 => self.number(extent, ty).unwrap_or(extent.low),
                n => palette.values[self.random.random_range(0..n)],
            })
            .collect();
        palette.arrange(&mut numbers, f64::total_cmp);
        numbers
    }

    fn letter(&mut self, palette: &Palette) -> char {
        match palette.letters.len() {
            0 => palette.alphabet.nth(self.random.random_range(0..palette.alphabet.len())),
            n => palette.letters[self.random.random_range(0..n)],
        }
    }

    fn number(&mut self, extent: &Extent, ty: &Type) -> Option<f64> {
        if *ty == Type::Int { self.int(extent).map(|number| number as f64) } else { self.float(extent) }
    }

    fn highest(&mut self, extent: &Extent, ty: &Type) -> f64 {
        match extent.integers() {
            Some((_, high)) if *ty == Type::Int => high as f64,
            _ if extent.includes_high => extent.high,
            _ => self.float(extent).unwrap_or(extent.low),
        }
    }

    fn length(&mut self, extent: &Extent, rank: i32) -> Option<usize> {
        let (low, high) = extent.integers()?;
        let root = |size: f64| size.powf(1.0 / f64::from(rank.max(1))).round() as i64;
        let length = match self.lengths {
            LengthPolicy::Least => low,
            LengthPolicy::About(size) => root(size).clamp(low, high),
            LengthPolicy::Few(most) => {
                let highest = high;
                let high = high.min(low.saturating_add(root(most).max(1)));
                match self.random.random_range(0..20) {
                    0..=1 => low,
                    2 if highest <= MOST_IN_ONE => highest,
                    2 => high,
                    3..=5 => (low + 1).min(high),
                    6..=7 => (low + 2).min(high),
                    // The lesser of two, so that short ones are frequent.
                    _ => self.random.random_range(low..=high).min(self.random.random_range(low..=high)),
                }
            }
        };
        usize::try_from(length).ok()
    }

    fn int(&mut self, extent: &Extent) -> Option<i64> {
        let (low, high) = extent.integers()?;
        let near = |number: i64, other: i64| number.saturating_add(other).clamp(low, high);
        let middle = 0.clamp(low, high);
        Some(match self.random.random_range(0..20) {
            0..=1 => low,
            2..=3 => high,
            4..=5 if !self.names.is_empty() => {
                let at = self.random.random_range(0..self.names.len());
                let name = *self.names.values().nth(at).expect("it is below the number of names");
                near(name as i64, self.random.random_range(-1..=1))
            }
            6..=16 => near(middle, self.random.random_range(-9..=9)),
            _ => self.random.random_range(low..=high),
        })
    }

    /// A float on a binary grid; one in six has three decimal places instead where an answer does not hang on rounding.
    fn float(&mut self, extent: &Extent) -> Option<f64> {
        if extent.is_empty() {
            return None;
        }
        let Extent { low, high, includes_high } = *extent;
        match self.random.random_range(0..18) {
            0..=1 => return Some(low),
            2..=3 if includes_high => return Some(high),
            _ => {}
        }
        // Most numbers are near zero, or near the end that is nearest to it.
        let middle = 0.0_f64.clamp(low, high);
        let is_wide = self.random.random_range(0..6) == 0;
        let (from, to) = if is_wide { (low, high) } else { (low.max(middle - 4.0), high.min(middle + 4.0)) };
        let is_decimal = !self.constraints.is_exact && self.random.random_range(0..6) == 0;
        let step = match to - from {
            width if is_decimal && width >= 0.01 => 0.001,
            width => 2.0_f64.powf((width / 16.0).log2().floor()).min(0.25),
        };
        let (first, last) = ((from / step).ceil(), (to / step).floor());
        if first > last {
            return Some(low);
        }
        let number = self.random.random_range(first as i64..=last as i64) as f64;
        // Three decimal places come from a division, which rounds to the nearest double as reading them does.
        let number = if step == 0.001 { number / 1000.0 } else { number * step } + 0.0;
        Some(if extent.holds(number) { number } else { low })
    }
}

/// What the items of one argument are drawn from.
struct Palette {
    manner: Manner,
    extent: Option<Extent>,
    /// The values that occur; empty if any may.
    values: Vec<f64>,
    alphabet: Alphabet,
    /// The characters that occur; empty if any may.
    letters: Vec<char>,
}

impl Palette {
    fn arrange<T>(&self, items: &mut [T], order: impl Fn(&T, &T) -> std::cmp::Ordering) {
        match self.manner {
            Manner::Ascending => items.sort_by(order),
            Manner::Descending => items.sort_by(|a, b| order(b, a)),
            _ => {}
        }
    }
}
