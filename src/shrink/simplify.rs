//! Makes candidates with simpler scalars and the same number of items.

use crate::value::Value;

/// Candidates in which a scalar is replaced by a simpler one, at one place or at all places, or in which a value is absent that may be.
pub fn simplifications(arguments: &[Value]) -> Vec<Vec<Value>> {
    let mut scalars = Vec::new();
    arguments.iter().for_each(|argument| collect_scalars(argument, &mut scalars));
    let mut candidates = absences(arguments);
    let mut distinct: Vec<Scalar> = Vec::new();
    for scalar in &scalars {
        if !distinct.contains(scalar) {
            distinct.push(*scalar);
        }
    }
    candidates.extend(ranked(arguments, &distinct));
    for old in &distinct {
        for new in simpler(*old, &distinct) {
            let everywhere = |_: usize, scalar: Scalar| if scalar == *old { new } else { scalar };
            candidates.push(mapped(arguments, &everywhere));
        }
    }
    for (at, old) in scalars.iter().enumerate().take(400) {
        for new in simpler(*old, &distinct) {
            let there = |index: usize, scalar: Scalar| if index == at { new } else { scalar };
            candidates.push(mapped(arguments, &there));
        }
    }
    candidates
}

/// The input with every value absent that may be, and then with one of them absent.
fn absences(arguments: &[Value]) -> Vec<Vec<Value>> {
    let without = |only: Option<usize>| {
        let mut n_met = 0;
        let without: Vec<Value> = arguments.iter().map(|argument| absent(argument, only, &mut n_met)).collect();
        (without, n_met)
    };
    let (all, n_present) = without(None);
    let each = (0..n_present.min(400)).map(|at| without(Some(at)).0);
    (n_present > 0).then_some(all).into_iter().chain(each).collect()
}

/// The value with all that is there and may be absent, or only the one of this number, absent. `n_met` counts them.
fn absent(value: &Value, only: Option<usize>, n_met: &mut usize) -> Value {
    match value {
        Value::Optional(Some(held)) => {
            *n_met += 1;
            let is_meant = only.is_none_or(|at| at + 1 == *n_met);
            Value::Optional((!is_meant).then(|| Box::new(absent(held, only, n_met))))
        }
        Value::List(items) => Value::List(items.iter().map(|item| absent(item, only, n_met)).collect()),
        Value::Tuple(items) => Value::Tuple(items.iter().map(|item| absent(item, only, n_met)).collect()),
        _ => value.clone(),
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Scalar {
    Int(i64),
    Float(f64),
    Bool(bool),
    Char(char),
}

/// The input with its integers, or its characters, replaced by their ranks: often only their order matters.
fn ranked(arguments: &[Value], distinct: &[Scalar]) -> Vec<Vec<Value>> {
    let mut ints: Vec<i64> =
        distinct.iter().filter_map(|s| if let Scalar::Int(n) = s { Some(*n) } else { None }).collect();
    ints.sort_unstable();
    let mut chars: Vec<char> =
        distinct.iter().filter_map(|s| if let Scalar::Char(c) = s { Some(*c) } else { None }).collect();
    chars.sort_unstable();
    let rank = |_: usize, scalar: Scalar| match scalar {
        Scalar::Int(number) => Scalar::Int(ints.binary_search(&number).unwrap_or(0) as i64),
        Scalar::Char(character) => {
            let rank = chars.binary_search(&character).unwrap_or(0) as u8;
            if rank < 26 { Scalar::Char(char::from(b'a' + rank)) } else { scalar }
        }
        other => other,
    };
    vec![mapped(arguments, &rank)]
}

/// Simpler scalars that may replace one, simplest first.
fn simpler(scalar: Scalar, distinct: &[Scalar]) -> Vec<Scalar> {
    let mut simpler: Vec<Scalar> = match scalar {
        Scalar::Int(number) => {
            [0, 1, number.saturating_abs(), number / 2, number - number.signum()].map(Scalar::Int).to_vec()
        }
        Scalar::Float(number) => {
            let (tenths, hundredths) = ((number * 10.0).round() / 10.0, (number * 100.0).round() / 100.0);
            let whole = [0.0, 1.0, number.trunc(), number.abs(), (number / 2.0).trunc(), number - number.signum()];
            whole.into_iter().chain([0.5, tenths, hundredths]).map(Scalar::Float).collect()
        }
        Scalar::Bool(_) => vec![Scalar::Bool(false)],
        Scalar::Char(_) => "abc".chars().map(Scalar::Char).collect(),
    };
    let same_kind = |other: &&Scalar| std::mem::discriminant(*other) == std::mem::discriminant(&scalar);
    simpler.extend(distinct.iter().filter(same_kind).take(8));
    simpler.retain(|other| *other != scalar);
    simpler.dedup();
    simpler
}

fn collect_scalars(value: &Value, scalars: &mut Vec<Scalar>) {
    match value {
        Value::Int(number) => scalars.push(Scalar::Int(*number)),
        Value::Float(number) => scalars.push(Scalar::Float(*number)),
        Value::Bool(truth) => scalars.push(Scalar::Bool(*truth)),
        Value::Char(character) => scalars.push(Scalar::Char(*character)),
        Value::String(text) => scalars.extend(text.chars().map(Scalar::Char)),
        Value::Ints(items) => scalars.extend(items.iter().copied().map(Scalar::Int)),
        Value::Floats(items) => scalars.extend(items.iter().copied().map(Scalar::Float)),
        Value::List(items) | Value::Tuple(items) => items.iter().for_each(|item| collect_scalars(item, scalars)),
        Value::Optional(held) => held.iter().for_each(|held| collect_scalars(held, scalars)),
    }
}

/// The arguments with every scalar replaced, in the order of `collect_scalars`.
fn mapped(arguments: &[Value], replace: &dyn Fn(usize, Scalar) -> Scalar) -> Vec<Value> {
    let mut index = 0;
    let mut next = |scalar: Scalar| {
        index += 1;
        replace(index - 1, scalar)
    };
    arguments.iter().map(|argument| mapped_value(argument, &mut next)).collect()
}

fn mapped_value(value: &Value, next: &mut dyn FnMut(Scalar) -> Scalar) -> Value {
    let int = |number: i64, next: &mut dyn FnMut(Scalar) -> Scalar| match next(Scalar::Int(number)) {
        Scalar::Int(new) => new,
        _ => number,
    };
    let float = |number: f64, next: &mut dyn FnMut(Scalar) -> Scalar| match next(Scalar::Float(number)) {
        Scalar::Float(new) => new,
        _ => number,
    };
    let one = |character: char, next: &mut dyn FnMut(Scalar) -> Scalar| match next(Scalar::Char(character)) {
        Scalar::Char(new) => new,
        _ => character,
    };
    match value {
        Value::Int(number) => Value::Int(int(*number, next)),
        Value::Float(number) => Value::Float(float(*number, next)),
        Value::Bool(truth) => Value::Bool(matches!(next(Scalar::Bool(*truth)), Scalar::Bool(true))),
        Value::Char(character) => Value::Char(one(*character, next)),
        Value::String(text) => Value::String(text.chars().map(|character| one(character, next)).collect()),
        Value::Ints(items) => Value::Ints(items.iter().map(|item| int(*item, next)).collect()),
        Value::Floats(items) => Value::Floats(items.iter().map(|item| float(*item, next)).collect()),
        Value::List(items) => Value::List(items.iter().map(|item| mapped_value(item, next)).collect()),
        Value::Tuple(items) => Value::Tuple(items.iter().map(|item| mapped_value(item, next)).collect()),
        Value::Optional(held) => Value::Optional(held.as_ref().map(|held| Box::new(mapped_value(held, next)))),
    }
}
