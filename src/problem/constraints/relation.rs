//! `Relation`: what several names must fulfil together, such as `C * H * W <= 100000`.

use std::fmt;

use super::expression::{Bindings, Expression};

#[derive(Debug, Clone, PartialEq)]
pub struct Relation {
    left: Expression,
    comparator: Comparator,
    right: Expression,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparator {
    AtMost,
    AtLeast,
    Below,
    Above,
    Equal,
    Different,
}

/// In the order in which they are looked for: `<=` before `<`.
const COMPARATORS: [(&str, Comparator, &str); 6] = [
    ("<=", Comparator::AtMost, "≤"),
    (">=", Comparator::AtLeast, "≥"),
    ("==", Comparator::Equal, "="),
    ("!=", Comparator::Different, "≠"),
    ("<", Comparator::Below, "<"),
    (">", Comparator::Above, ">"),
];

impl Relation {
    /// # Errors
    /// The form that is expected, or what is wrong in a side of it.
    pub fn read(text: &str) -> Result<Relation, String> {
        let found = COMPARATORS.iter().find_map(|(sign, comparator, _)| Some((text.split_once(sign)?, *comparator)));
        let ((left, right), comparator) = found.ok_or_else(|| {
            format!("`{text}` compares nothing: expected two expressions with `<=`, `<`, `>=`, `>`, `==` or `!=` between them")
        })?;
        Ok(Relation { left: Expression::read(left)?, comparator, right: Expression::read(right)? })
    }

    pub fn names(&self) -> Vec<&str> {
        [self.left.names(), self.right.names()].concat()
    }

    pub fn holds(&self, names: &Bindings<'_>) -> bool {
        let (left, right) = (self.left.value(names), self.right.value(names));
        match self.comparator {
            Comparator::AtMost => left <= right,
            Comparator::AtLeast => left >= right,
            Comparator::Below => left < right,
            Comparator::Above => left > right,
            Comparator::Equal => left == right,
            Comparator::Different => left != right,
        }
    }

    /// # Errors
    /// The relation, and what its two sides are.
    pub fn check(&self, names: &Bindings<'_>) -> Result<(), String> {
        if self.holds(names) {
            return Ok(());
        }
        let (left, right) = (self.left.value(names), self.right.value(names));
        Err(format!("{self} does not hold: the left side is {left} and the right side is {right}"))
    }
}

/// `C · H · W ≤ 100000`
impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = COMPARATORS.iter().find(|row| row.1 == self.comparator);
        let sign = row.expect("the table has every comparator").2;
        write!(f, "{} {sign} {}", self.left, self.right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_holds_or_says_why_not() {
        let names = Bindings::from([("C", 4.0), ("g", 3.0)]);
        let relation = |text: &str| Relation::read(text).unwrap();
        assert!(relation("C * g <= 12").holds(&names) && !relation("C * g < 12").holds(&names));
        assert!(
            relation("C != g").holds(&names) && relation("C >= g").holds(&names) && relation("C > g").holds(&names)
        );
        let refused = relation("C % g == 0").check(&names).unwrap_err();
        assert_eq!(refused, "C mod g = 0 does not hold: the left side is 1 and the right side is 0");
        assert!(Relation::read("C * g").unwrap_err().contains("compares nothing"));
    }
}
