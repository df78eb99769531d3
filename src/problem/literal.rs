//! Reads values written in a manifest (TOML) according to their declared type.

use crate::value::{Type, Value};

/// Reads a TOML value as `ty`. An integer is accepted as a float; nothing else is converted.
///
/// The error names the place below `place` and the expected type.
pub fn from_toml(ty: &Type, written: &toml::Value, place: &str) -> Result<Value, String> {
    let mismatch = || format!("`{place}`: expected {ty}, found {} `{written}`", written.type_str());
    match (ty, written) {
        (Type::Int, toml::Value::Integer(number)) => Ok(Value::Int(*number)),
        (Type::Float, toml::Value::Float(number)) => Ok(Value::Float(*number)),
        (Type::Float, toml::Value::Integer(number)) => Ok(Value::Float(*number as f64)),
        (Type::Bool, toml::Value::Boolean(truth)) => Ok(Value::Bool(*truth)),
        (Type::String, toml::Value::String(text)) => Ok(Value::String(text.clone())),
        (Type::List(item), toml::Value::Array(items)) => {
            let values = items
                .iter()
                .enumerate()
                .map(|(i, written)| from_toml(item, written, &format!("{place}[{i}]")))
                .collect::<Result<Vec<_>, _>>()?;
            Ok(flat(item, values))
        }
        (Type::Tuple(types), toml::Value::Array(items)) if types.len() == items.len() => types
            .iter()
            .zip(items)
            .enumerate()
            .map(|(i, (ty, written))| from_toml(ty, written, &format!("{place}[{i}]")))
            .collect::<Result<_, _>>()
            .map(Value::Tuple),
        _ => Err(mismatch()),
    }
}

/// The list of `values`, each of type `item`, in the representation of its type.
fn flat(item: &Type, values: Vec<Value>) -> Value {
    match item {
        Type::Int => Value::Ints(
            values
                .into_iter()
                .filter_map(|value| match value {
                    Value::Int(number) => Some(number),
                    _ => None,
                })
                .collect(),
        ),
        Type::Float => Value::Floats(
            values
                .into_iter()
                .filter_map(|value| match value {
                    Value::Float(number) => Some(number),
                    _ => None,
                })
                .collect(),
        ),
        _ => Value::List(values),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(ty: &str, written: &str) -> Result<Value, String> {
        let table: toml::Table = format!("x = {written}").parse().unwrap();
        from_toml(&ty.parse().unwrap(), &table["x"], "arguments.x")
    }

    #[test]
    fn integers_are_taken_for_floats_and_nothing_else_is_converted() {
        assert_eq!(read("float[]", "[1, 0.5]"), Ok(Value::Floats(vec![1.0, 0.5])));
        assert_eq!(read("(int, string)", r#"[1, "a"]"#).unwrap().to_string(), r#"(1, "a")"#);
        assert_eq!(read("int[][]", "[[1], []]").unwrap().to_string(), "[[1], []]");
        let error = read("int[]", "[1, 2.0]").unwrap_err();
        assert_eq!(error, "`arguments.x[1]`: expected int, found float `2.0`");
    }
}
