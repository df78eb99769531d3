//! Reads TOML that people wrote. An error is one line, and names the line and its text, since the parser's own message may name no key.

use serde::de::DeserializeOwned;

/// The longest part of a line in an error.
const LONGEST_LINE: usize = 80;

/// # Errors
/// The line, its text, and what was expected.
pub fn read_toml<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|error| {
        let message = error.message().trim().replace('\n', ", ");
        let Some(range) = error.span().filter(|range| !range.is_empty() || range.start > 0) else { return message };
        let before = text.get(..range.start).unwrap_or_default();
        let line = before.matches('\n').count();
        let shown: String = text.lines().nth(line).unwrap_or_default().trim().chars().take(LONGEST_LINE).collect();
        if shown.is_empty() { message } else { format!("line {} (`{shown}`): {message}", line + 1) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only the errors matter")]
    struct Two {
        one: String,
        two: Vec<String>,
    }

    #[test]
    fn an_error_names_line_and_key() {
        let error = |text: &str| read_toml::<Two>(text).unwrap_err();
        assert_eq!(error("one = \"\"\ntwo = 3"), "line 2 (`two = 3`): invalid type: integer `3`, expected a sequence");
        assert!(error("one = \"\"").contains("missing field `two`"), "{}", error("one = \"\""));
        assert!(error("one = \"\"\nthree = 1").contains("unknown field `three`"));
        assert!(error("one = \"\"\ntwo = [").starts_with("line 2 (`two = [`): "), "{}", error("one = \"\"\ntwo = ["));
    }
}
