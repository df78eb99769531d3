//! The arithmetic of constraints: numbers, the names of dimensions and of scalar parameters, `+ - * / % ^`, and parentheses.
//!
//! Everything is computed in double precision, which is exact for integers up to 2^53. `/` is the exact quotient, and `%` the remainder, which has
//! the sign of the divisor.

use std::collections::BTreeMap;
use std::fmt;

/// What names stand for in one call.
pub type Bindings<'a> = BTreeMap<&'a str, f64>;

#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    Number(f64),
    Name(String),
    Negative(Box<Expression>),
    Binary(Operator, Box<Expression>, Box<Expression>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    Plus,
    Minus,
    Times,
    Over,
    Remainder,
    Power,
}

/// The longest text that is read: constraints of a pack are somebody else's, and nesting costs stack.
const LONGEST: usize = 200;

impl Expression {
    /// # Errors
    /// What stands where something else was expected.
    pub fn read(text: &str) -> Result<Expression, String> {
        if text.len() > LONGEST {
            return Err(format!("an expression has at most {LONGEST} bytes, and this has {}", text.len()));
        }
        let mut reader = ExpressionReader { rest: text.trim() };
        let expression = reader.sum()?;
        match reader.rest {
            "" => Ok(expression),
            rest => Err(format!("`{rest}` is not expected in `{}`", text.trim())),
        }
    }

    /// The value; a name that stands for nothing counts as 0.
    pub fn value(&self, names: &Bindings<'_>) -> f64 {
        match self {
            Expression::Number(number) => *number,
            Expression::Name(name) => names.get(name.as_str()).copied().unwrap_or(0.0),
            Expression::Negative(inner) => -inner.value(names),
            Expression::Binary(operator, left, right) => operator.apply(left.value(names), right.value(names)),
        }
    }

    /// Every name, from left to right.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Expression::Number(_) => Vec::new(),
            Expression::Name(name) => vec![name],
            Expression::Negative(inner) => inner.names(),
            Expression::Binary(_, left, right) => [left.names(), right.names()].concat(),
        }
    }
}

impl Operator {
    fn apply(self, left: f64, right: f64) -> f64 {
        match self {
            Operator::Plus => left + right,
            Operator::Minus => left - right,
            Operator::Times => left * right,
            Operator::Over => left / right,
            Operator::Remainder => left - right * (left / right).floor(),
            Operator::Power => left.powf(right),
        }
    }

    /// How it is printed, with the spaces around it.
    fn sign(self) -> &'static str {
        match self {
            Operator::Plus => " + ",
            Operator::Minus => " - ",
            Operator::Times => " · ",
            Operator::Over => " / ",
            Operator::Remainder => " mod ",
            Operator::Power => "^",
        }
    }

    /// Operators of a higher rank bind more tightly.
    fn rank(self) -> u8 {
        match self {
            Operator::Plus | Operator::Minus => 1,
            Operator::Times | Operator::Over | Operator::Remainder => 2,
            Operator::Power => 3,
        }
    }
}

/// As mathematics writes it: `C · H · W`, `2^53`, `n - 1`.
impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |inner: &Expression, least: u8| {
            let needs = matches!(inner, Expression::Binary(operator, ..) if operator.rank() < least);
            if needs { format!("({inner})") } else { inner.to_string() }
        };
        match self {
            Expression::Number(number) => write!(f, "{number}"),
            Expression::Name(name) => f.write_str(name),
            Expression::Negative(inner) => write!(f, "-{}", part(inner, 3)),
            Expression::Binary(operator, left, right) => {
                // A chain of one rank is read from the left, so that its right part needs parentheses.
                let (rank, sign) = (operator.rank(), operator.sign());
                write!(f, "{}{sign}{}", part(left, rank), part(right, rank + 1))
            }
        }
    }
}

struct ExpressionReader<'a> {
    rest: &'a str,
}

impl ExpressionReader<'_> {
    fn sum(&mut self) -> Result<Expression, String> {
        let mut left = self.product()?;
        while let Some(operator) = self.operator(&[('+', Operator::Plus), ('-', Operator::Minus)]) {
            left = Expression::Binary(operator, Box::new(left), Box::new(self.product()?));
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Expression, String> {
        let signs = [('*', Operator::Times), ('/', Operator::Over), ('%', Operator::Remainder)];
        let mut left = self.signed()?;
        while let Some(operator) = self.operator(&signs) {
            left = Expression::Binary(operator, Box::new(left), Box::new(self.signed()?));
        }
        Ok(left)
    }

    fn signed(&mut self) -> Result<Expression, String> {
        match self.operator(&[('-', Operator::Minus)]) {
            Some(_) => Ok(match self.signed()? {
                Expression::Number(number) => Expression::Number(-number),
                inner => Expression::Negative(Box::new(inner)),
            }),
            None => self.power(),
        }
    }

    fn power(&mut self) -> Result<Expression, String> {
        let base = self.atom()?;
        match self.operator(&[('^', Operator::Power)]) {
            Some(operator) => Ok(Expression::Binary(operator, Box::new(base), Box::new(self.signed()?))),
            None => Ok(base),
        }
    }

    fn atom(&mut self) -> Result<Expression, String> {
        if let Some(inner) = self.rest.strip_prefix('(') {
            self.rest = inner.trim_start();
            let expression = self.sum()?;
            let after = self.rest.strip_prefix(')').ok_or("a `)` is missing")?;
            self.rest = after.trim_start();
            return Ok(expression);
        }
        let is_name = self.rest.starts_with(|c: char| c.is_ascii_alphabetic());
        let mut end = 0;
        for (at, c) in self.rest.char_indices() {
            let is_exponent = |c| matches!(c, 'e' | 'E');
            let follows_exponent = !is_name && at > 0 && self.rest[..at].ends_with(is_exponent) && c == '-';
            if !(c.is_ascii_alphanumeric() || c == '_' || !is_name && c == '.' || follows_exponent) {
                break;
            }
            end = at + 1;
        }
        let (word, rest) = self.rest.split_at(end);
        if word.is_empty() {
            let found = self.rest.chars().next().map_or("the end".to_owned(), |c| format!("`{c}`"));
            return Err(format!("a number or a name is expected, and there is {found}"));
        }
        self.rest = rest.trim_start();
        if is_name {
            return Ok(Expression::Name(word.to_owned()));
        }
        let digits = word.replace('_', "");
        match digits.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Expression::Number(number)),
            _ => Err(format!("`{word}` is no number")),
        }
    }

    fn operator(&mut self, signs: &[(char, Operator)]) -> Option<Operator> {
        let (sign, operator) = signs.iter().find(|(sign, _)| self.rest.starts_with(*sign))?;
        self.rest = self.rest[sign.len_utf8()..].trim_start();
        Some(*operator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arithmetic_is_the_usual_one() {
        let names = Bindings::from([("n", 10.0), ("k", 3.0)]);
        for (text, value, shown) in [
            ("1_000_000", 1e6, "1000000"),
            ("10^6 - 1", 999_999.0, "10^6 - 1"),
            ("-2^2", -4.0, "-2^2"),
            ("n - k - 1", 6.0, "n - k - 1"),
            ("n - (k - 1)", 8.0, "n - (k - 1)"),
            ("2 * (n + k) / 4", 6.5, "2 · (n + k) / 4"),
            ("n % k", 1.0, "n mod k"),
            ("-1 % k", 2.0, "-1 mod k"),
            ("-n", -10.0, "-n"),
            ("1e-9", 1e-9, "0.000000001"),
            ("unknown + 1", 1.0, "unknown + 1"),
        ] {
            let expression = Expression::read(text).unwrap();
            assert_eq!(expression.value(&names), value, "{text}");
            assert_eq!(expression.to_string(), shown);
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (text, complaint) in [
            ("", "there is the end"),
            ("n +", "there is the end"),
            ("n m", "`m` is not expected in `n m`"),
            ("(n", "a `)` is missing"),
            ("1.2.3", "`1.2.3` is no number"),
            ("1e999", "`1e999` is no number"),
            ("é", "there is `é`"),
            (&"(".repeat(300), "at most 200 bytes"),
        ] {
            assert!(Expression::read(text).unwrap_err().contains(complaint), "{text}");
        }
    }
}
