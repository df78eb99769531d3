//! `Signature` is how a problem's function is called: its name, its parameters and what it returns.

use std::fmt;

use serde::Deserialize;

use crate::value::{Type, split_top_level};

/// `heap_sort(nums: int[]) -> int[]`, read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Signature {
    /// In snake_case; each language applies its own convention.
    pub function: String,
    pub parameters: Vec<Parameter>,
    pub result: Type,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// In snake_case.
    pub name: String,
    pub ty: Type,
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

    /// `heap_sort(nums)`: the order of the arguments, as messages show it.
    pub fn call(&self) -> String {
        format!("{}({})", self.function, self.parameter_names().join(", "))
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parameters: Vec<String> =
            self.parameters.iter().map(|parameter| format!("{}: {}", parameter.name, parameter.ty)).collect();
        write!(f, "{}({}) -> {}", self.function, parameters.join(", "), self.result)
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
                Ok(Parameter { name: identifier(name)?, ty: ty.parse()? })
            })
            .collect::<Result<_, String>>()?;
        Ok(Signature { function: identifier(function)?, parameters, result: result.parse()? })
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

    #[test]
    fn signatures_round_trip() {
        let text = "nms(boxes: float[][], scores: float[], iou_threshold: float) -> (int, int[])";
        let signature = Signature::try_from(text.to_owned()).unwrap();
        assert_eq!(signature.to_string(), text);
        assert_eq!(signature.code(), "[[f[ff>(i[i)");
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (text, complaint) in [
            ("f(x: int)", "has no `->`"),
            ("f(x) -> int", "parameter `x` has no `:`"),
            ("F(x: int) -> int", "`F` is no snake_case name"),
            ("f(x: i64) -> int", "`i64` is no type"),
        ] {
            let error = Signature::try_from(text.to_owned()).unwrap_err();
            assert!(error.contains(complaint), "{error}");
        }
    }
}
