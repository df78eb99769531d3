//! What only Go writes: the type before the braces of a value, and functions for numbers that have no literal.

use super::LiteralReader;
use crate::value::Type;

impl LiteralReader<'_> {
    /// Goes on behind a type of Go that stands before the braces of its values: `[]int{`, `[]struct{ A int; B string }{`.
    pub(super) fn type_before(&mut self) {
        let rest = self.rest();
        let item = rest.trim_start_matches("[]");
        let length = match item.strip_prefix("struct{") {
            Some(fields) => {
                let mut depth = 1;
                let end = fields.find(|c: char| {
                    depth += i32::from(c == '{') - i32::from(c == '}');
                    depth == 0
                });
                end.map_or(0, |end| "struct{".len() + end + 1)
            }
            None if item.len() < rest.len() => {
                item.find(|c: char| !(c.is_alphanumeric() || "*_".contains(c))).unwrap_or(item.len())
            }
            None => 0,
        };
        // An empty list is followed by no type.
        if length > 0 && item[length..].starts_with('{') {
            self.jump(self.text.len() - item.len() + length);
        }
    }

    /// A number that Go makes by a function: `math.Inf(1)`, `math.NaN()`, `math.Copysign(0, -1)`.
    pub(super) fn float_of_go(&mut self, ty: &Type) -> Result<Option<f64>, String> {
        let number = if self.around("math.inf") {
            f64::INFINITY * self.float(ty)?.signum()
        } else if self.around("math.copysign") {
            let size = self.float(ty)?;
            if !self.take(',') {
                return Err(self.expected("`,`"));
            }
            size.copysign(self.float(ty)?)
        } else if self.around("math.nan") {
            f64::NAN
        } else {
            return Ok(None);
        };
        self.closed(true)?;
        Ok(Some(number))
    }
}
