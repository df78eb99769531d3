//! `Signature` is how a problem's function is called: its name, its parameters and what it returns.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use crate::shape::{BoundBy, Lengths, Misfit, Shape, unfit_char, written};
use crate::value::{Type, Value, read_type, split_top_level};

/// `heap_sort(nums: int[]) -> int[]`, read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Signature {
    /// In snake_case; each language applies its own convention.
    pub function: String,
    pub parameters: Vec<Parameter>,
    pub result: Type,
    pub result_shape: Shape,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// In snake_case.
    pub name: String,
    pub ty: Type,
    pub shape: Shape,
}

impl Signature {
    /// The parameters' type codes, `>`, and the result's: what a harness is told.
    pub fn code(&self) -> String {
        let mut code = String::new();
        self.parameters.iter().for_each(|parameter| parameter.ty.write_code(&mut code));
        code.push('>');
        self.result.write_code(&mut code);
        code
    }

    /// The parameters' names, in order.
    pub fn parameter_names(&self) -> Vec<&str> {
        self.parameters.iter().map(|parameter| parameter.name.as_str()).collect()
    }

    /// `heap_sort([2, 1])`: a call with these arguments, as statements show it.
    pub fn call_with(&self, arguments: &[Value]) -> String {
        let arguments: Vec<String> = arguments.iter().map(Value::to_string).collect();
        format!("{}({})", self.function, arguments.join(", "))
    }

    /// `heap_sort(nums)`: the order of the arguments, as messages show it.
    pub fn call(&self) -> String {
        format!("{}({})", self.function, self.parameter_names().join(", "))
    }
}

impl Signature {
    /// Holds arguments of the right types against the shapes.
    ///
    /// # Errors
    /// A sentence that names the parameter, the index and both lengths, or the character that is none of a `char`.
    pub fn check_arguments(&self, arguments: &[Value]) -> Result<(), String> {
        let parameters = || self.parameters.iter().zip(arguments);
        let unfit = |(parameter, value): (&Parameter, &Value)| unfit_char(&parameter.name, value);
        if let Some(unfit) = parameters().find_map(unfit) {
            return Err(unfit);
        }
        self.lengths(arguments)?;
        Ok(())
    }

    /// Holds an answer of the right type to these arguments against its shape. A name that no parameter binds is bound by the answer itself.
    ///
    /// # Errors
    /// The first list whose length is another one.
    pub fn check_result(&self, arguments: &[Value], answer: &Value) -> Result<(), Box<Misfit>> {
        // Nothing is promised of the answer to arguments that are not as they should be.
        let Ok(mut lengths) = self.lengths(arguments) else { return Ok(()) };
        lengths.hold("result", &self.result_shape, answer)
    }

    /// What the names of dimensions stand for in arguments that have these shapes.
    pub fn lengths_of(&self, arguments: &[Value]) -> BTreeMap<&str, usize> {
        self.lengths(arguments).map(|lengths| lengths.known()).unwrap_or_default()
    }

    /// What the names of dimensions stand for.
    fn lengths(&self, arguments: &[Value]) -> Result<Lengths<'_>, String> {
        let mut lengths = Lengths::default();
        let names = self.dimension_names();
        for (parameter, value) in self.parameters.iter().zip(arguments) {
            if let Value::Int(number) = value
                && names.contains(&parameter.name.as_str())
            {
                let length = usize::try_from(*number);
                let length = length.map_err(|_| format!("`{}` is {number}, which is no length", parameter.name))?;
                lengths.bind(&parameter.name, length, BoundBy::Value);
            }
        }
        for (parameter, value) in self.parameters.iter().zip(arguments) {
            lengths.hold(&parameter.name, &parameter.shape, value).map_err(|misfit| misfit.to_string())?;
        }
        Ok(lengths)
    }

    /// The names of all dimensions, those of the result last.
    fn dimension_names(&self) -> Vec<&str> {
        let shapes = self.parameters.iter().map(|parameter| &parameter.shape).chain([&self.result_shape]);
        shapes.flat_map(Shape::names).collect()
    }

    /// Refuses what every part allows and the whole does not.
    fn checked(self) -> Result<Signature, String> {
        for (at, Parameter { name, ty, shape }) in self.parameters.iter().enumerate() {
            if self.parameters[..at].iter().any(|earlier| earlier.name == *name) {
                return Err(format!("two parameters are called `{name}`"));
            }
            if *ty != Type::Int && self.dimension_names().contains(&name.as_str()) {
                let ty = written(ty, shape);
                return Err(format!("`[{name}]`: the parameter `{name}` is `{ty}`, and only an `int` can be a length"));
            }
        }
        Ok(self)
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parameter = |Parameter { name, ty, shape }: &Parameter| format!("{name}: {}", written(ty, shape));
        let parameters: Vec<String> = self.parameters.iter().map(parameter).collect();
        write!(f, "{}({}) -> {}", self.function, parameters.join(", "), written(&self.result, &self.result_shape))
    }
}

impl TryFrom<String> for Signature {
    type Error = String;

    fn try_from(text: String) -> Result<Signature, String> {
        const FORM: &str = "expected the form `name(parameter: type, …) -> type`";
        let (call, result) = text.split_once("->").ok_or_else(|| format!("`{text}` has no `->`: {FORM}"))?;
        let (function, parameters) = call.split_once('(').ok_or_else(|| format!("`{text}` has no `(`: {FORM}"))?;
        let parameters =
            parameters.trim().strip_suffix(')').ok_or_else(|| format!("`{text}` has no `)` before `->`: {FORM}"))?;
        let parameters = split_top_level(parameters)
            .into_iter()
            .filter(|parameter| !parameter.trim().is_empty())
            .map(|parameter| {
                let (name, ty) =
                    parameter.split_once(':').ok_or_else(|| format!("parameter `{parameter}` has no `:`: {FORM}"))?;
                let (ty, shape) = read_type(ty)?;
                Ok(Parameter { name: identifier(name)?, ty, shape })
            })
            .collect::<Result<_, String>>()?;
        let (result, result_shape) = read_type(result)?;
        Signature { function: identifier(function)?, parameters, result, result_shape }.checked()
    }
}

fn identifier(text: &str) -> Result<String, String> {
    let text = text.trim();
    let starts = text.starts_with(|c: char| c.is_ascii_lowercase());
    if starts && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
        Ok(text.to_owned())
    } else {
        Err(format!("`{text}` is no snake_case name"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signature(text: &str) -> Signature {
        Signature::try_from(text.to_owned()).unwrap()
    }

    #[test]
    fn signatures_round_trip() {
        for text in [
            "nms(boxes: float[n][4], scores: float[n], iou_threshold: float) -> (int, int[])",
            "f(a: (int, float[k])[n][], n: int) -> (float[n][r], char[r])[]",
            "f(a: float[n]?, b: int?[n][], c: (int?, char[k][]?)[m]?) -> string?",
            "g() -> int",
        ] {
            assert_eq!(signature(text).to_string(), text);
        }
        assert_eq!(signature("f(boxes: float[ n ][4], s: char[]?) -> (int?, int[])").code(), "[[f?[c>(?i[i)");
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (text, complaint) in [
            ("f(x: int)", "has no `->`"),
            ("f(x) -> int", "parameter `x` has no `:`"),
            ("F(x: int) -> int", "`F` is no snake_case name"),
            ("f(x: i64) -> int", "`i64` is no type: expected `int`, `float`, `bool`, `char`, `string`, `T[]`"),
            ("f(x: int, x: int) -> int", "two parameters are called `x`"),
            ("f(x: int[2n]) -> int", "`[2n]` is no dimension"),
            ("f(x: int[0]) -> int", "`[0]` is no dimension"),
            ("f(x: int[-1]) -> int", "`[-1]` is no dimension"),
            ("f(x: int[n + 1]) -> int", "`[n + 1]` is no dimension"),
            ("f(x: int[int]) -> int", "`[int]`: a dimension cannot be called as a type is"),
            ("f(x: int??) -> int", "`int??`: a value is absent or not"),
            ("f(x: ?int) -> int", "`?int` is no type"),
            ("f(x: float[n], n: int?) -> int", "`[n]`: the parameter `n` is `int?`, and only an `int` can be a length"),
            ("f(x: int[n) -> int", "`int[n` is no type"),
            ("f(x: int n]) -> int", "`int n]` is no type"),
            ("f(x: int[n]]) -> int", "is no dimension"),
            ("f(x: int[y], y: float) -> int", "`[y]`: the parameter `y` is `float`, and only an `int` can be a length"),
            ("f(x: float[4]) -> int[x]", "`[x]`: the parameter `x` is `float[4]`, and only an `int` can be a length"),
        ] {
            let error = Signature::try_from(text.to_owned()).unwrap_err();
            assert!(error.contains(complaint), "{error}");
        }
    }

    /// Rows of floats of these lengths.
    fn rows(lengths: &[usize]) -> Value {
        Value::List(lengths.iter().map(|n| Value::Floats(vec![0.0; *n])).collect())
    }

    fn floats(n: usize) -> Value {
        Value::Floats(vec![0.0; n])
    }

    #[test]
    fn arguments_have_their_shapes() {
        let check = |text: &str, arguments: &[Value], expected: &str| {
            let found = signature(text).check_arguments(arguments).err().unwrap_or_default();
            assert_eq!(found, expected, "{text}");
        };
        let nms = "nms(boxes: float[n][4], scores: float[n]) -> int[]";
        check(nms, &[rows(&[4, 4]), floats(2)], "");
        check(nms, &[rows(&[]), floats(0)], "");
        check(nms, &[rows(&[4, 5]), floats(2)], "`boxes[1]` has 5 items, not 4");
        check(nms, &[rows(&[4, 4]), floats(1)], "`scores` has 1 item and `boxes` has 2, but both lengths are `n`");
        let square = "f(m: float[n][n]) -> int";
        check(square, &[rows(&[2, 2])], "");
        check(square, &[rows(&[2, 3])], "`m[1]` has 3 items and `m` has 2, but both lengths are `n`");
        check(
            "f(m: float[][w]) -> int",
            &[rows(&[3, 3, 2])],
            "`m[2]` has 2 items and `m[0]` has 3, but both lengths are `w`",
        );
        check("f(m: float[][]) -> int", &[rows(&[3, 3, 2])], "");
        // The number says the length, wherever it stands.
        let numbered = "f(keep: float[n], n: int) -> int";
        check(numbered, &[floats(3), Value::Int(3)], "");
        check(numbered, &[floats(3), Value::Int(4)], "`keep` has 3 items, but `n` is 4");
        check("f(n: int) -> int[n]", &[Value::Int(-1)], "`n` is -1, which is no length");
        check("f(n: int) -> int[]", &[Value::Int(-1)], "");
        let optional = "f(a: float[n]?, b: float?[n]) -> int";
        let absent = Value::Optional(None);
        check(optional, &[absent.clone(), Value::List(vec![absent.clone()])], "");
        let one = Value::Optional(Some(Box::new(floats(1))));
        check(optional, &[one.clone(), Value::List(vec![absent.clone()])], "");
        check(optional, &[one, Value::List(vec![])], "`b` has 0 items and `a` has 1, but both lengths are `n`");
        let board = |text: &str| Value::List(vec![Value::List(text.chars().map(Value::Char).collect())]);
        check("f(board: char[h][w]) -> int", &[board("X.~ ")], "");
        check("f(board: char[h][w]) -> int", &[board("Xé")], "`board[0][1]` is 'é', which is no printable ASCII");
    }

    #[test]
    fn an_answer_has_its_shape() {
        let check = |text: &str, arguments: &[Value], answer: &Value, expected: &str| {
            let found = signature(text).check_result(arguments, answer).err().map(|misfit| misfit.to_string());
            assert_eq!(found.unwrap_or_default(), expected, "{text}");
        };
        let transposed = "f(a: float[m][n]) -> float[n][m]";
        check(transposed, &[rows(&[2, 2, 2])], &rows(&[3, 3]), "");
        check(
            transposed,
            &[rows(&[2, 2, 2])],
            &rows(&[2, 2, 2]),
            "`result` has 3 items and `a[0]` has 2, but both lengths are `n`",
        );
        check("f(n: int) -> float[n]", &[Value::Int(2)], &floats(1), "`result` has 1 item, but `n` is 2");
        // What no parameter binds is only the same everywhere.
        let factors = "f(a: float[m][n]) -> (float[m][r], float[r])";
        let pair = |a: &[usize], n| Value::Tuple(vec![rows(a), floats(n)]);
        check(factors, &[rows(&[2])], &pair(&[5], 5), "");
        check(
            factors,
            &[rows(&[2])],
            &pair(&[5], 4),
            "`result[1]` has 4 items and `result[0][0]` has 5, but both lengths are `r`",
        );
        check(
            "f() -> float[][w]",
            &[],
            &rows(&[1, 2]),
            "`result[1]` has 2 items and `result[0]` has 1, but both lengths are `w`",
        );
        check("f() -> float[2]", &[], &floats(3), "`result` has 3 items, not 2");
    }
}
