//! `Range`: the least and the greatest value of a number, a length or the items of an array, whose ends may be expressions.

use std::fmt;

use super::expression::{Bindings, Expression};

/// `0..=n`, or `0..n` without the upper end.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    pub low: Expression,
    pub high: Expression,
    pub includes_high: bool,
}

/// A range with the numbers of one call.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    pub low: f64,
    pub high: f64,
    pub includes_high: bool,
}

impl Range {
    /// # Errors
    /// The form that is expected, or what is wrong in an end of it.
    pub fn read(text: &str) -> Result<Range, String> {
        let form = || format!("`{text}` is no range: expected `low..=high`, or `low..high` without the upper end");
        let (low, rest) = text.split_once("..").ok_or_else(form)?;
        let (high, includes_high) = rest.strip_prefix('=').map_or((rest, false), |high| (high, true));
        let range = Range { low: Expression::read(low)?, high: Expression::read(high)?, includes_high };
        let is_constant = range.names().is_empty();
        let extent = range.extent(&Bindings::new());
        if is_constant && extent.is_empty() {
            return Err(format!("`{text}` is an empty range"));
        }
        Ok(range)
    }

    pub fn names(&self) -> Vec<&str> {
        [self.low.names(), self.high.names()].concat()
    }

    pub fn extent(&self, names: &Bindings<'_>) -> Extent {
        let (low, high) = (self.low.value(names), self.high.value(names));
        Extent { low, high, includes_high: self.includes_high }
    }

    /// `0 ≤ k < n`
    pub fn around(&self, what: &str) -> String {
        let sign = if self.includes_high { "≤" } else { "<" };
        if self.includes_high && self.low == self.high {
            return format!("{what} = {}", self.low);
        }
        format!("{} ≤ {what} {sign} {}", self.low, self.high)
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}{}", self.low, if self.includes_high { "=" } else { "" }, self.high)
    }
}

impl Extent {
    pub fn is_empty(&self) -> bool {
        // Not a number is in no order.
        !(self.low < self.high || self.includes_high && self.low == self.high)
    }

    pub fn holds(&self, number: f64) -> bool {
        self.low <= number && if self.includes_high { number <= self.high } else { number < self.high }
    }

    /// The least and the greatest integer in it; `None` if it holds none.
    pub fn integers(&self) -> Option<(i64, i64)> {
        let (low, mut high) = (self.low.ceil(), self.high.floor());
        if !self.includes_high && high == self.high {
            high -= 1.0;
        }
        (low <= high).then_some((low as i64, high as i64))
    }
}

impl fmt::Display for Extent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}{}", self.low, if self.includes_high { "=" } else { "" }, self.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(text: &str, n: f64) -> Extent {
        Range::read(text).unwrap().extent(&Bindings::from([("n", n)]))
    }

    #[test]
    fn ends_count_or_do_not() {
        assert_eq!(extent("0..=n", 3.0).integers(), Some((0, 3)));
        assert_eq!(extent("0..n", 3.0).integers(), Some((0, 2)));
        assert_eq!(extent("0..n / 2", 3.0).integers(), Some((0, 1)));
        assert_eq!(extent("0..n", 0.0).integers(), None);
        assert!(extent("0..=1", 0.0).holds(1.0) && !extent("0..1", 0.0).holds(1.0));
        assert!(!extent("0..=n / n", 0.0).holds(0.0), "0 / 0 is in no order");
    }

    #[test]
    fn an_empty_or_malformed_range_is_refused() {
        assert!(Range::read("3..=2").unwrap_err().contains("empty range"));
        assert!(Range::read("2..2").unwrap_err().contains("empty range"));
        assert!(Range::read("0-9").unwrap_err().contains("is no range"));
        assert!(Range::read("..=9").unwrap_err().contains("a number or a name is expected"));
    }

    #[test]
    fn a_range_reads_as_mathematics() {
        assert_eq!(Range::read("0..=10^6").unwrap().around("n"), "0 ≤ n ≤ 10^6");
        assert_eq!(Range::read("0..n").unwrap().around("i"), "0 ≤ i < n");
        assert_eq!(Range::read("2..=2").unwrap().around("c"), "c = 2");
    }
}
