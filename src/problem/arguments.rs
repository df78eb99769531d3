//! Reads the arguments of a call from text, by their names.

use crate::literal::from_toml;
use crate::signature::Signature;
use crate::value::{Value, shortened};

/// The most of a text that an error repeats.
const LONGEST_SHOWN: usize = 200;

impl Signature {
    /// The arguments that a text names: `nums = [3, 1], k = 2`, values as in a manifest; or a JSON object, `{"nums": [3, 1], "k": 2}`, where `null`
    /// is an absent value.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn arguments_from(&self, text: &str) -> Result<Vec<Value>, String> {
        let written = match text.trim_start().starts_with('{') {
            true => from_json(text)?,
            false => from_named(text)?,
        };
        if let Some(unknown) = written.keys().find(|key| self.parameters.iter().all(|p| p.name != **key)) {
            return Err(format!("`{unknown}` is no parameter of `{self}`"));
        }
        let argument = |parameter: &crate::Parameter| {
            let argument = written.get(&parameter.name).ok_or(format!("`{}` is missing", parameter.name))?;
            from_toml(&parameter.ty, argument, &parameter.name)
        };
        self.parameters.iter().map(argument).collect()
    }
}

fn from_named(text: &str) -> Result<toml::Table, String> {
    let refused = |why: &str| {
        let text = shortened(text.trim(), LONGEST_SHOWN);
        format!("`{text}` is not of the form `nums = [3, 1], k = 2`: {why}")
    };
    let table: toml::Table = toml::from_str(&format!("arguments = {{ {} }}", text.trim()))
        .map_err(|error: toml::de::Error| refused(error.message()))?;
    let mut keys = table.into_iter();
    match (keys.next(), keys.next()) {
        (Some((_, toml::Value::Table(arguments))), None) => Ok(arguments),
        _ => Err(refused("something follows a closing brace")),
    }
}

fn from_json(text: &str) -> Result<toml::Table, String> {
    let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text)
        .map_err(|error| format!("`{}` is no JSON object: {error}", shortened(text.trim(), LONGEST_SHOWN)))?;
    object.into_iter().map(|(key, value)| Ok((key, toml_of(value)?))).collect()
}

/// The same value as a manifest would say it.
fn toml_of(value: serde_json::Value) -> Result<toml::Value, String> {
    Ok(match value {
        serde_json::Value::Null => toml::Value::Table(toml::Table::new()),
        serde_json::Value::Bool(truth) => toml::Value::Boolean(truth),
        serde_json::Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => toml::Value::Integer(whole),
            (None, Some(float)) if !number.is_u64() => toml::Value::Float(float),
            _ => return Err(format!("`{number}` has more than 64 bits")),
        },
        serde_json::Value::String(text) => toml::Value::String(text),
        serde_json::Value::Array(items) => {
            toml::Value::Array(items.into_iter().map(toml_of).collect::<Result<_, String>>()?)
        }
        serde_json::Value::Object(_) => return Err("an object within the object is no value".to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, String> {
        let signature: Signature = "f(nums: int[], s: string, k: int?, x: float) -> int".to_owned().try_into()?;
        signature.arguments_from(text).map(|arguments| signature.call_with(&arguments))
    }

    #[test]
    fn arguments_are_named_in_any_order() {
        let all = "f([3, 1], \"a'b\", none, 2.0)";
        let named = "x = 2, nums = [3, 1], s = \"a'b\", k = {}";
        let json = r#"{"nums": [3, 1], "s": "a'b", "k": null, "x": 2.0}"#;
        let read = [named, json].map(|text| read(text).unwrap());
        assert_eq!(read[0], read[1]);
        assert!(read[0].starts_with(&all[..9]) && read[0].contains("a'b"), "{}", read[0]);
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (text, said) in [
            ("nums = [3, 1], s = '', k = 1", "`x` is missing"),
            ("nums = [3, 1], s = '', k = 1, x = 1, y = 2", "`y` is no parameter of `f("),
            ("nums = [3, 'a'], s = '', k = 1, x = 1", "`nums[1]`: expected int"),
            ("nums = [3,", "is not of the form"),
            ("nums = [] }\nmore = { x = 1", "is not of the form"),
            ("", "`nums` is missing"),
            (r#"{"nums": [18446744073709551615]}"#, "more than 64 bits"),
            (r#"{"nums": "#, "is no JSON object"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(said), "{text}: {error}");
        }
    }
}
