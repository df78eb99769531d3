//! Parses the messages of rustc in JSON.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::language::{Helper, Task};

/// The most nested macro calls that are followed to the file of the outermost one.
const MOST_EXPANSIONS: usize = 64;

/// One message.
#[derive(Debug, Default)]
pub struct Message {
    pub is_error: bool,
    /// Its error number: `E0308`; empty for most.
    pub code: String,
    /// The error without its prefix `error[E0308]: `.
    pub text: String,
    /// The notes on its reasons.
    pub notes: Vec<String>,
    /// The line that it points to first, from 1, in the user's file with glue at the end.
    pub line: Option<usize>,
    /// The whole message in readable form.
    pub shown: String,
}

#[derive(Deserialize)]
struct Diagnostic<'a> {
    message: String,
    code: Option<ErrorCode>,
    level: String,
    #[serde(borrow)]
    spans: Vec<SourceSpan<'a>>,
    #[serde(borrow)]
    children: Vec<SubMessage<'a>>,
    rendered: Option<String>,
}

#[derive(Deserialize)]
struct ErrorCode {
    code: String,
}

#[derive(Deserialize)]
struct SubMessage<'a> {
    message: String,
    #[serde(borrow)]
    spans: Vec<SourceSpan<'a>>,
}

#[derive(Deserialize)]
struct SourceSpan<'a> {
    file_name: String,
    line_start: usize,
    is_primary: bool,
    /// The macro call that it comes from. It is not parsed, since these nest as deeply as a submission's macros do.
    #[serde(borrow)]
    expansion: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Expansion<'a> {
    #[serde(borrow)]
    span: SourceSpan<'a>,
}

/// The messages in an output, without the summary; only the errors if there are any. Lines that are no messages are kept as text.
pub fn messages(output: &str, task: &Task<'_>) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    let mut is_in_text = false;
    for line in output.lines() {
        if line.starts_with('{') {
            messages.extend(message(line, task));
            is_in_text = false;
        } else if let (true, Some(last)) = (is_in_text, messages.last_mut()) {
            last.shown.push('\n');
            last.shown.push_str(line);
        } else if !line.is_empty() {
            let text = line.strip_prefix("error: ").unwrap_or(line).to_owned();
            messages.push(Message { is_error: true, text, shown: line.to_owned(), ..Message::default() });
            is_in_text = true;
        }
    }
    if messages.len() > 1 {
        messages.retain(|message| !message.text.starts_with("aborting due to"));
    }
    // Warnings did not prevent the compilation.
    if messages.iter().any(|message| message.is_error) {
        messages.retain(|message| message.is_error);
    }
    messages
}

/// The output in readable form.
pub fn shown(output: &str) -> String {
    let shown = |line: &str| match serde_json::from_str::<Diagnostic<'_>>(line) {
        Ok(diagnostic) => diagnostic.rendered.unwrap_or(diagnostic.message),
        Err(_) => line.to_owned() + "\n",
    };
    output.lines().map(shown).collect()
}

fn message(line: &str, task: &Task<'_>) -> Option<Message> {
    let Ok(diagnostic) = serde_json::from_str::<Diagnostic<'_>>(line) else { return beginning(line) };
    if diagnostic.level == "failure-note" {
        return None;
    }
    let own = diagnostic.spans.iter().chain(diagnostic.children.iter().flat_map(|child| &child.spans));
    let mut primary = own.filter(|span| span.is_primary);
    let line = primary.clone().find_map(|span| line_in(span, task.file_name));
    // A place in a helper belongs to the line that leads to it.
    let in_helper = line.is_none().then(|| primary.find_map(|span| place_in_helper(span, task.helpers))).flatten();
    let text = match in_helper {
        Some((helper, line)) => format!("{}:{line}: {}", helper.path, diagnostic.message),
        None => diagnostic.message.clone(),
    };
    Some(Message {
        is_error: diagnostic.level.starts_with("error"),
        code: diagnostic.code.map(|code| code.code).unwrap_or_default(),
        shown: diagnostic.rendered.unwrap_or(diagnostic.message),
        text,
        notes: diagnostic.children.into_iter().map(|child| child.message).collect(),
        line: line.or(in_helper.map(|(helper, _)| helper.line as usize)),
    })
}

/// The helper of a place, and the line in it.
fn place_in_helper<'a>(span: &SourceSpan<'_>, helpers: &'a [Helper]) -> Option<(&'a Helper, usize)> {
    helpers.iter().find_map(|helper| Some((helper, line_in(span, &helper.path)?)))
}

/// The message that can be recovered from a truncated line.
fn beginning(line: &str) -> Option<Message> {
    let (_, rest) = line.split_once("\"message\":")?;
    let text = serde_json::Deserializer::from_str(rest).into_iter::<String>().next()?.ok()?;
    Some(Message { is_error: true, shown: format!("error: {text}"), text, ..Message::default() })
}

/// The line of the user's file at a place, or with the macro call that contains the place.
fn line_in(span: &SourceSpan<'_>, file_name: &str) -> Option<usize> {
    let is_own = |span: &SourceSpan<'_>| span.file_name.trim_start_matches("./") == file_name;
    if is_own(span) {
        return Some(span.line_start);
    }
    let mut expansion = span.expansion?;
    for _ in 0..MOST_EXPANSIONS {
        let span = serde_json::from_str::<Expansion<'_>>(expansion.get()).ok()?.span;
        if is_own(&span) {
            return Some(span.line_start);
        }
        expansion = span.expansion?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Profile;
    use crate::problem::Signature;

    fn read(output: &str, file_name: &str) -> Vec<Message> {
        let signature = Signature::try_from("f(n: int) -> int".to_owned()).unwrap();
        let task =
            Task { signature: &signature, names: &[], source: "", file_name, profile: Profile::Judged, helpers: &[] };
        messages(output, &task)
    }

    /// A message with a place in each of these files.
    fn json(level: &str, text: &str, places: &[(&str, usize, &str)]) -> String {
        let spans: Vec<String> = places
            .iter()
            .map(|(file, line, expansion)| {
                format!(r#"{{"file_name":"{file}","line_start":{line},"is_primary":true,"expansion":{expansion}}}"#)
            })
            .collect();
        let spans = spans.join(",");
        format!(
            r#"{{"message":"{text}","code":null,"level":"{level}","spans":[{spans}],"children":[],"rendered":"{level}: {text}\n"}}"#
        )
    }

    #[test]
    fn a_macros_own_lines_are_the_callers() {
        let call = r#"{"span":{"file_name":"./f.rs","line_start":7,"is_primary":false,"expansion":null},"macro":"x"}"#;
        let outer =
            format!(r#"{{"span":{{"file_name":"b.rs","line_start":8,"is_primary":false,"expansion":{call}}}}}"#);
        for (expansion, line) in [(call, Some(7)), (&outer, Some(7)), ("null", None)] {
            let output = json("error", "x", &[("/rustc/a/macros.rs", 1, expansion)]);
            assert_eq!(read(&output, "f.rs")[0].line, line);
        }
        let deep = (0..500).fold(call.to_owned(), |inner, _| {
            format!(r#"{{"span":{{"file_name":"b.rs","line_start":8,"is_primary":false,"expansion":{inner}}}}}"#)
        });
        let output = json("error", "deep", &[("./f.rs", 3, &deep), ("b.rs", 3, &deep)]);
        assert_eq!((read(&output, "f.rs")[0].line, read(&output, "b.rs")[0].line), (Some(3), Some(8)));
        assert_eq!(read(&json("error", "deep", &[("c.rs", 3, &deep)]), "f.rs")[0].line, None);
    }

    #[test]
    fn what_is_cut_or_no_json_is_not_lost() {
        let whole = json("error", "one", &[("./f.rs", 3, "null")]);
        let cut = &json("error", "two", &[("./f.rs", 3, "null")])[..40];
        let output = format!(
            "{}\n{whole}\n{cut}\nerror: rustc interrupted by SIGSEGV\nnote: more\n{}\n{}\n",
            json("warning", "none", &[]),
            json("error", "aborting due to 2 previous errors", &[]),
            json("failure-note", "see `rustc --explain`", &[])
        );
        let found = read(&output, "f.rs");
        let texts: Vec<(&str, Option<usize>)> = found.iter().map(|found| (found.text.as_str(), found.line)).collect();
        assert_eq!(texts, [("one", Some(3)), ("two", None), ("rustc interrupted by SIGSEGV", None)]);
        assert_eq!(found[2].shown, "error: rustc interrupted by SIGSEGV\nnote: more");
        assert!(shown(&output).starts_with("warning: none\nerror: one\n{"), "{}", shown(&output));
    }
}
