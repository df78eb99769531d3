//! Reads values written in a manifest (TOML) according to their declared type.

use crate::value::{Type, Value, is_char};

/// Reads a TOML value as `ty`. An integer is accepted as a float, a string of one character as a `char`, and a string of any length as a `char[]`,
/// so that a board can be written row by row; nothing else is converted. TOML has no null: an empty table, `{}`, is an absent value. No other
/// type is written like that, and it may stand in a list.
///
/// The error names the place below `place` and the expected type.
pub fn from_toml(ty: &Type, written: &toml::Value, place: &str) -> Result<Value, String> {
    let mismatch = || format!("`{place}`: expected {ty}, found {} `{written}`", written.type_str());
    match (ty, written) {
        (Type::Int, toml::Value::Integer(number)) => Ok(Value::Int(*number)),
        (Type::Float, toml::Value::Float(number)) => Ok(Value::Float(*number)),
        (Type::Float, toml::Value::Integer(number)) => Ok(Value::Float(*number as f64)),
        (Type::Bool, toml::Value::Boolean(truth)) => Ok(Value::Bool(*truth)),
        (Type::Optional(_), toml::Value::Table(table)) if table.is_empty() => Ok(Value::Optional(None)),
        (Type::Optional(_), toml::Value::Table(_)) => Err(format!("{}; `{{}}` is absent", mismatch())),
        (Type::Optional(held), _) => {
            from_toml(held, written, place).map(|value| Value::Optional(Some(Box::new(value))))
        }
        (Type::Char, toml::Value::String(text)) => match one(text) {
            Some(character) if is_char(character) => Ok(Value::Char(character)),
            _ => Err(format!("{}; a char is one character of printable ASCII", mismatch())),
        },
        (Type::List(item), toml::Value::String(text)) if **item == Type::Char => {
            let characters = text.chars().map(|character| toml::Value::String(character.to_string())).collect();
            from_toml(ty, &toml::Value::Array(characters), place)
        }
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

/// The only character of a text.
fn one(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
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

    #[test]
    fn an_empty_table_is_absent() {
        assert_eq!(read("int?[]", "[1, {}, 3]").unwrap().to_string(), "[1, null, 3]");
        assert_eq!(read("string?", r#""""#).unwrap().to_string(), r#""""#);
        assert_eq!(read("char[]?", r#""ab""#).unwrap().to_string(), "['a', 'b']");
        assert_eq!(read("int[]?", "{}"), Ok(Value::Optional(None)));
        assert_eq!(read("int", "{}").unwrap_err(), "`arguments.x`: expected int, found table `{}`");
        assert!(read("int?", "{ a = 1 }").unwrap_err().ends_with("; `{}` is absent"));
        assert_eq!(read("int?[]", "[1.0]").unwrap_err(), "`arguments.x[0]`: expected int, found float `1.0`");
    }

    #[test]
    fn a_board_is_written_by_characters_or_by_rows() {
        let board = "[['X', 'O'], ['.', '\\'']]";
        assert_eq!(read("char[][]", r#"[["X", "O"], [".", "'"]]"#).unwrap().to_string(), board);
        assert_eq!(read("char[][]", r#"["XO", ".'"]"#).unwrap().to_string(), board);
        assert_eq!(read("char[]", r#""""#), Ok(Value::List(vec![])));
        for (ty, written) in
            [("char", r#""ab""#), ("char", r#""""#), ("char", r#""é""#), ("char", r#""\n""#), ("char", "1")]
        {
            let error = read(ty, written).unwrap_err();
            assert!(error.starts_with("`arguments.x`: expected char, found "), "{error}");
        }
        let error = read("char[][]", r#"["X", "Oé"]"#).unwrap_err();
        let says = "a char is one character of printable ASCII";
        assert!(
            error.starts_with("`arguments.x[1][1]`: expected char, found string") && error.ends_with(says),
            "{error}"
        );
    }
}
