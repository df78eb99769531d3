//! Reads the compiler's messages: `heap_sort.go:3: declared and not used: x`.

use crate::language::helpers::BESIDE;
use crate::language::{Diagnostics, Task};

/// The reason why a package is missing.
const WHAT_IS_THERE: &str = "submissions can import the usual packages of the standard library";
/// The longest line of a submission that is quoted, in characters.
const LONGEST_QUOTE: usize = 200;

/// An error at a line of the submission: its own, or the one that leads to a helper.
struct PlacedError {
    line: u32,
    message: String,
    lines: Vec<String>,
}

/// The errors about the submission's own lines and its helpers', each with its line; those about others only if there are none.
pub fn read(task: &Task<'_>, output: &str) -> Diagnostics {
    let (mut placed, mut others): (Vec<PlacedError>, Vec<String>) = (Vec::new(), Vec::new());
    let mut is_placed = false;
    for line in output.lines() {
        if let Some(found) = placed_error(task, line) {
            is_placed = true;
            placed.push(found);
        } else if let (true, Some(last), true) = (is_placed, placed.last_mut(), line.starts_with(['\t', ' '])) {
            last.lines.push(line.replace(&format!("{BESIDE}/"), ""));
        } else {
            is_placed = false;
            others.push(in_users_words(line));
        }
    }
    let Some(PlacedError { line, message, .. }) = placed.iter().min_by_key(|error| error.line) else {
        let headline = others.first().cloned().unwrap_or_default();
        return Diagnostics { headline, line: None, text: others.join("\n") };
    };
    let text = placed.iter().flat_map(|error| &error.lines).cloned().collect::<Vec<_>>().join("\n");
    Diagnostics { headline: format!("line {line}: {message}"), line: Some(*line), text }
}

fn placed_error(task: &Task<'_>, line: &str) -> Option<PlacedError> {
    if let Some((number, message)) = message_of(line, task.file_name) {
        // Uses of what Kata imports follow the text.
        let number = number.min(task.source.lines().count().max(1) as u32);
        let message = with_reason(message);
        let shown = format!("{}:{number}: error: {message}", task.file_name);
        return Some(PlacedError {
            line: number,
            message,
            lines: std::iter::once(shown).chain(quoted(task, number)).collect(),
        });
    }
    task.helpers.iter().find_map(|helper| {
        let (number, message) = message_of(line, &format!("{BESIDE}/{}", helper.path))?;
        let message = format!("{}:{number}: {}", helper.path, with_reason(message));
        let source = helper.source_line(number as usize).map(|source| format!("{number:5} | {source}"));
        Some(PlacedError {
            line: helper.line,
            lines: std::iter::once(message.clone()).chain(source).collect(),
            message,
        })
    })
}

/// The line and the text of an error about a file.
fn message_of<'a>(line: &'a str, file: &str) -> Option<(u32, &'a str)> {
    let rest = line.strip_prefix("./").unwrap_or(line).strip_prefix(file)?.strip_prefix(':')?;
    let (number, rest) = rest.split_once(':')?;
    // A file whose lines are told to the compiler has no columns.
    let is_column = |column: &str| column.bytes().all(|byte| byte.is_ascii_digit());
    let message =
        rest.split_once(": ").filter(|(column, _)| is_column(column)).map_or(rest.trim_start(), |(_, message)| message);
    Some((number.parse().ok()?, message))
}

/// The message with the reason why a package is missing.
fn with_reason(message: &str) -> String {
    let is_missing = message.starts_with("could not import ") && message.contains("file not found");
    if is_missing { format!("{message} ({WHAT_IS_THERE})") } else { message.to_owned() }
}

/// A message about the glue, without its place.
fn in_users_words(line: &str) -> String {
    let message = line.strip_prefix("./").unwrap_or(line).strip_prefix(super::GLUE);
    message.and_then(|rest| rest.splitn(4, ':').nth(3)).map_or_else(|| line.to_owned(), |said| said.trim().to_owned())
}

/// A line of the submission as the text of a message.
pub fn quoted(task: &Task<'_>, line: u32) -> Option<String> {
    let source = task.source.lines().nth(line.checked_sub(1)? as usize).filter(|source| !source.trim().is_empty())?;
    Some(format!("{line:5} | {}", source.chars().take(LONGEST_QUOTE).collect::<String>()))
}

/// A warning at a line.
pub fn warning(task: &Task<'_>, line: u32, message: &str) -> String {
    let quoted = quoted(task, line).map_or_else(String::new, |quoted| format!("\n{quoted}"));
    format!("{}:{line}: warning: {message}{quoted}", task.file_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Profile;
    use crate::problem::Signature;

    #[test]
    fn errors_are_at_the_users_lines() {
        let signature = Signature::try_from("f(n: int) -> int".to_owned()).unwrap();
        let source = "func f(n int) int {\n\tx := 1\n\treturn n\n}\n";
        let (file_name, profile) = ("my f.go", Profile::Judged);
        let task = Task { signature: &signature, names: &[], source, file_name, profile, helpers: &[] };
        let said =
            read(&task, "my f.go:2: declared and not used: x\nmy f.go:9:1: y\n\tmy f.go:1:2: other\nglue.go:3:1: z\n");
        assert_eq!((said.headline.as_str(), said.line), ("line 2: declared and not used: x", Some(2)));
        assert_eq!(
            said.text,
            "my f.go:2: error: declared and not used: x\n    2 | \tx := 1\nmy f.go:4: error: y\n    4 | }\n\tmy f.go:1:2: other"
        );
        let said = read(&task, "zz_glue.go:3:40: cannot infer T\n");
        assert_eq!((said.headline.as_str(), said.line, said.text.as_str()), ("cannot infer T", None, "cannot infer T"));
        let said = read(&task, "my f.go:1:8: could not import net (file not found)\n");
        assert!(said.headline.ends_with("(submissions can import the usual packages of the standard library)"));
        assert_eq!(read(&task, ""), Diagnostics { headline: String::new(), line: None, text: String::new() });
    }
}
