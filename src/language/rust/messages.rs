//! What the compiler says, shortened to what concerns the user's file and in the user's words.

use quote::ToTokens;

use super::generic::definite;
use super::scan::{Entry, Found, MOST_TOKENS, Meant, scan};
use super::text::{Kind, MODULE, line_of_function, rooted_in_module, tokens};
use crate::language::naming::Spellings;
use crate::language::{Diagnostics, NO_INPUT, Task};
use crate::value::counted;

const PASSED: &str =
    "Kata passes integers, floats, bool and String, Vec, VecDeque, slices and arrays of them, and references to these";
const READ: &str = "Kata reads integers, floats, bool and strings, Vec, slices and arrays of them, and tuples";
const MOST_LINES: usize = 60;
const MOST_WARNINGS: usize = 4;

/// One message of the compiler.
struct Message<'a> {
    lines: Vec<&'a str>,
    /// Where it points first, in the user's file with what is appended to it.
    line: Option<usize>,
}

impl Message<'_> {
    /// Its first line without `error[E0308]: `.
    fn text(&self) -> &str {
        let first = self.lines.first().copied().unwrap_or("the compiler gave no message");
        first.split_once("]: ").or_else(|| first.split_once("error: ")).map_or(first, |(_, text)| text)
    }
}

pub fn diagnostics(task: &Task<'_>, spellings: &Spellings, output: &str) -> Diagnostics {
    let n_lines = task.source.lines().count();
    let messages = messages(task, output);
    let of_user: Vec<&Message<'_>> =
        messages.iter().filter(|message| message.line.is_some_and(|line| line <= n_lines)).collect();
    if let Some(first) = of_user.first() {
        let line = first.line.and_then(|line| u32::try_from(line).ok());
        let lines: Vec<&str> = of_user.iter().flat_map(|message| message.lines.iter().copied()).collect();
        let text = in_users_words(task, &lines);
        let headline = in_users_words(task, &[first.text()]);
        return Diagnostics {
            headline: line.map_or(headline.clone(), |line| format!("line {line}: {headline}")),
            line,
            text,
        };
    }
    let text = tokens(task.source);
    let found =
        if text.is_whole { scan(&text, &spellings.all().cloned().collect::<Vec<_>>()) } else { Found::default() };
    let below = messages.iter().find_map(|message| message.line.map(|line| (line - n_lines - 1, message)));
    let Some((below, message)) = below else {
        let headline = messages.first().map_or("the compiler gave no message", Message::text).to_owned();
        let lines: Vec<&str> = messages.iter().flat_map(|message| message.lines.iter().copied()).collect();
        return Diagnostics { headline, line: None, text: in_users_words(task, &lines) };
    };
    let said = in_users_words(task, &[message.text()]);
    let is_no_function = ["cannot find", "expected function, found", "expected value, found"];
    match found.meant(&text, spellings, task.signature.parameters.len()) {
        Meant::Entry(entry) => about_entry(task, entry, below, &said),
        // A module or a type of that name, or something that is not at the top level.
        _ if is_no_function.iter().any(|says| said.starts_with(says)) => missing(task, spellings, &found),
        _ => {
            let mut names = spellings.all().filter(|name| line_of_function(task.source, name).is_some());
            let name = names.next().unwrap_or(&spellings.usual[0]);
            about(task, name, &said.replace("this function", &format!("`{name}`")), &format!("{PASSED}; {READ}"))
        }
    }
}

/// The messages of an output, without what only counts them.
fn messages<'a>(task: &Task<'_>, output: &'a str) -> Vec<Message<'a>> {
    let mut messages: Vec<Message<'a>> = Vec::new();
    for line in output.lines() {
        let is_first = line.starts_with("error") || line.starts_with("warning") || messages.is_empty();
        if is_first {
            messages.push(Message { lines: Vec::new(), line: None });
        }
        let message = messages.last_mut().expect("one was begun");
        message.lines.push(line);
        if message.line.is_none()
            && let Some(place) = line.trim_start().strip_prefix("--> ")
        {
            let mut parts = place.rsplitn(3, ':');
            let (_, line, file) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
            let line = line.and_then(|line| line.parse().ok());
            message.line = line.filter(|_| file.trim_start_matches("./") == task.file_name);
        }
    }
    if messages.len() > 1 {
        messages.retain(|message| !message.lines[0].starts_with("error: aborting due to"));
    }
    // What is no error did not keep the file from being compiled.
    if messages.iter().any(|message| message.lines[0].starts_with("error")) {
        messages.retain(|message| !message.lines[0].starts_with("warning"));
    }
    messages
}

/// The warnings about the user's own lines; none for most files.
pub fn warnings(task: &Task<'_>, output: &str) -> Option<String> {
    let n_lines = task.source.lines().count();
    let messages = messages(task, output);
    let own = messages
        .iter()
        .filter(|message| message.lines[0].starts_with("warning") && message.line.is_some_and(|line| line <= n_lines));
    // Where a lint is switched on says nothing.
    let is_about_lint =
        |line: &&&str| !line.starts_with("note: the lint level is defined here") && !line.contains("on by default");
    let lines: Vec<&str> =
        own.take(MOST_WARNINGS).flat_map(|message| message.lines.iter().take_while(is_about_lint).copied()).collect();
    let text = in_users_words(task, &lines);
    (!text.is_empty()).then_some(text)
}

/// A warning of Kata's own, in the compiler's form, about a function that reads from stdin.
pub fn reads_input(task: &Task<'_>, spellings: &Spellings) -> Option<String> {
    let text = tokens(task.source);
    let found = text.is_whole.then(|| scan(&text, &spellings.all().cloned().collect::<Vec<_>>()))?;
    let Meant::Entry(entry) = found.meant(&text, spellings, task.signature.parameters.len()) else { return None };
    let line = 1 + task.source[..entry.reads_at?].matches('\n').count();
    let margin = " ".repeat(line.to_string().len());
    let code = task.source.lines().nth(line - 1)?;
    Some(format!("warning: {NO_INPUT}\n{margin}--> {}:{line}\n{margin} |\n{line} | {code}", task.file_name))
}

/// The line of the constant that the compiler last said it takes long to evaluate.
pub fn line_of_constant(task: &Task<'_>, output: &str) -> Option<u32> {
    let is_slow = |message: &&Message<'_>| message.lines[0].contains("constant eval") && message.line.is_some();
    let line = messages(task, output).iter().rev().find(is_slow)?.line?;
    u32::try_from(line).ok()
}

/// The lines without notes that point into the standard library's sources, which nobody has here.
fn without_places_elsewhere<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let mut kept: Vec<&str> = Vec::new();
    let mut is_left_out = false;
    for (idx, line) in lines.iter().enumerate() {
        let points_elsewhere = |line: &&str| line.trim_start().starts_with("--> /rustc/");
        if is_left_out || points_elsewhere(line) || lines.get(idx + 1).is_some_and(points_elsewhere) {
            // Up to what is said next of the user's own code.
            let begins_anew =
                line.starts_with(|c: char| c.is_alphabetic()) && !lines.get(idx + 1).is_some_and(points_elsewhere);
            is_left_out = !begins_anew;
        }
        if !is_left_out {
            kept.push(line);
        }
    }
    kept
}

/// Lines of the compiler as if the file stood for itself.
fn in_users_words(task: &Task<'_>, lines: &[&str]) -> String {
    let lines: Vec<&str> = without_places_elsewhere(lines);
    let is_about_glue = |line: &&&str| {
        ["__kata", "kata_harness", "long-type-", "using `--verbose` to print"].iter().any(|text| line.contains(text))
    };
    let inserted = format!("::{MODULE}");
    let rooted = rooted_in_module(task.source);
    let rooted: Vec<&str> = rooted.lines().collect();
    let mut shown: Vec<String> = Vec::new();
    // The columns that the line of code above has too many.
    let mut surplus: Vec<usize> = Vec::new();
    for line in lines.iter().filter(|line| !is_about_glue(line)).take(MOST_LINES) {
        let gutter = line.split_once('|').map(|(gutter, _)| gutter.trim());
        let is_code = gutter.is_some_and(|gutter| gutter.parse::<usize>().is_ok());
        let line = if let Some((before, place)) = line.split_once("--> ") {
            format!("{before}--> {}", place_of_user(place.trim_start_matches("./"), &rooted))
        } else if is_code {
            surplus = line.match_indices(&inserted).map(|(at, _)| line[..at].chars().count()).collect();
            line.replace(&format!("crate{inserted}"), "crate")
        } else {
            let is_below = gutter.is_some_and(str::is_empty);
            let line = if is_below { without_columns(line, &surplus, inserted.len()) } else { (**line).to_owned() };
            line.replace(&format!("in `crate{inserted}`"), "in the crate root")
                .replace(&format!("in `{MODULE}`"), "in the crate root")
                .replace(&format!("crate{inserted}"), "crate")
                .replace(&format!("{MODULE}::"), "")
        };
        shown.push(line);
    }
    shown.join("\n").trim_end().to_owned()
}

/// A line of marks below a line of code, with the columns taken out that the code loses. Text is left whole.
fn without_columns(line: &str, starts: &[usize], width: usize) -> String {
    let mut characters: Vec<char> = line.chars().collect();
    for start in starts.iter().rev() {
        let range = (*start).min(characters.len())..(start + width).min(characters.len());
        if characters[range.clone()].iter().all(|c| matches!(c, ' ' | '^' | '-' | '_')) {
            characters.drain(range);
        }
    }
    characters.into_iter().collect()
}

/// `f.rs:3:30` with the column that it has in the user's file.
fn place_of_user(place: &str, rooted: &[&str]) -> String {
    let moved = || {
        let mut parts = place.rsplitn(3, ':');
        let (column, line, file) = (parts.next()?.parse::<usize>().ok()?, parts.next()?, parts.next()?);
        let code = rooted.get(line.parse::<usize>().ok()? - 1)?;
        let before: String = code.chars().take(column - 1).collect();
        let inserted = format!("crate::{MODULE}");
        let n_inserted = before.matches(&inserted).count() * (inserted.len() - "crate".len());
        Some(format!("{file}:{line}:{}", column - n_inserted))
    };
    moved().unwrap_or_else(|| place.to_owned())
}

/// What is said where the function is there and cannot be bound: `below` counts from the first line that is appended.
fn about_entry(task: &Task<'_>, entry: &Entry, below: usize, said: &str) -> Diagnostics {
    let name = &entry.name;
    let asked = entry.parameters.get(below).zip(task.signature.parameters.get(below));
    let result = entry.result.as_ref().filter(|_| below == entry.parameters.len() || said.contains("a result"));
    if let Some((ty, parameter)) = asked.filter(|_| said.starts_with("Kata")) {
        let (ty, takes) = (tidy(ty), &parameter.name);
        let headline =
            format!("`{name}` takes `{takes}` as `{ty}`, in which Kata cannot pass a value of type {}", parameter.ty);
        about(task, name, &headline, PASSED)
    } else if let Some(ty) = result.filter(|_| said.starts_with("Kata")) {
        let headline = format!("`{name}` returns `{}`, which Kata cannot read as {}", tidy(ty), task.signature.result);
        about(task, name, &headline, READ)
    } else {
        let types: Vec<String> = definite(entry, task.signature).parameters.iter().map(tidy).collect();
        let headline = format!("`{name}` cannot be called with the problem's types: {said}");
        let help = format!(
            "Kata calls it with ({})",
            types.join(", ").replace("::std::vec::", "").replace("::std::string::", "")
        );
        about(task, name, &headline, &help)
    }
}

/// A message like the compiler's that points to a function of the file.
fn about(task: &Task<'_>, name: &str, headline: &str, help: &str) -> Diagnostics {
    let line = line_of_function(task.source, name);
    let code = line.and_then(|line| Some((line, task.source.lines().nth(line as usize - 1)?)));
    let place = code.map_or_else(String::new, |(line, code)| {
        let margin = " ".repeat(line.to_string().len());
        format!("{margin}--> {}:{line}\n{margin} |\n{line} | {code}\n{margin} |\n", task.file_name)
    });
    let text = format!("error: {headline}\n{place}help: {help}");
    let headline = line.map_or_else(|| headline.to_owned(), |line| format!("line {line}: {headline}"));
    Diagnostics { headline, line, text }
}

/// A type as people write it, without the spaces of its tokens.
fn tidy(ty: &syn::Type) -> String {
    let text = ty.to_token_stream().to_string();
    let mut tidy = String::new();
    let mut last = None;
    for token in tokens(&text).iter() {
        let is_apart = last.is_some_and(|(kind, before)| {
            let are_words = kind != Kind::Mark && token.kind != Kind::Mark;
            let is_prefix = kind == Kind::Lifetime || matches!(before, "mut" | "dyn" | "impl" | "const");
            let opens = matches!(token.text, "[" | "(" | "&");
            are_words
                || (is_prefix && opens)
                || matches!(before, "," | ";" | "+" | "=")
                || matches!(token.text, "+" | "=")
        });
        if is_apart {
            tidy.push(' ');
        }
        tidy.push_str(token.text);
        last = Some((token.kind, token.text));
    }
    tidy
}

/// What is said of a function with a signature that is not parsed.
pub fn too_long(task: &Task<'_>, name: Option<&str>) -> Diagnostics {
    let name = name.unwrap_or_default();
    let headline = format!(
        "the signature of `{name}` has more than {MOST_TOKENS} words and marks, which is more than Kata reads; give its types shorter names"
    );
    about(task, name, &headline, PASSED)
}

pub fn missing(task: &Task<'_>, spellings: &Spellings, found: &Found) -> Diagnostics {
    let headline = format!(
        "no function of that name: looked for {}, and in `impl Solution`; the problem calls `{}`, {}",
        spellings.described,
        task.signature.call(),
        found.listing.described(spellings)
    );
    Diagnostics { text: format!("{}: {headline}", task.file_name), headline, line: None }
}

pub fn check_count(task: &Task<'_>, entry: &Entry) -> Result<(), Diagnostics> {
    let names = task.signature.parameter_names();
    let n = entry.parameters.len();
    if n == names.len() {
        return Ok(());
    }
    let passed: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let headline = format!(
        "`{}` takes {}, the problem passes {}: {}",
        entry.name,
        counted(n, "parameter"),
        names.len(),
        passed.join(", ")
    );
    Err(Diagnostics { text: headline.clone(), headline, line: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Profile;
    use crate::problem::Signature;

    fn said(source: &str, output: &str) -> Diagnostics {
        let signature = Signature::try_from("f(a: float[][], n: int) -> int".to_owned()).unwrap();
        let task = Task { signature: &signature, names: &[], source, file_name: "f.rs", profile: Profile::Judged };
        diagnostics(&task, &Spellings::new(&["f".to_owned()], false), output)
    }

    #[test]
    fn the_root_is_the_users() {
        // Another word than the keyword: this file would seem to use these modules.
        let spelt = |text: &str| text.replace("_root", "crate");
        let output = spelt(
            "\
error[E0432]: unresolved import `_root::submission::B`
 --> ./f.rs:1:5
  |
1 | use _root::submission::B; use _root::submission::C;
  |     ^^^^^^^^^^^^^^^^^^^^ no `B` in `submission`

error: aborting due to 1 previous error
",
        );
        let expected = spelt(
            "\
error[E0432]: unresolved import `_root::B`
 --> f.rs:1:5
  |
1 | use _root::B; use _root::C;
  |     ^^^^^^^^ no `B` in the crate root",
        );
        let source = spelt("use _root::B; use _root::C;\n");
        assert_eq!(said(&source, &output).text, expected);
        let later = "error: x\n --> ./f.rs:1:43\n";
        assert_eq!(said(&source, later).text, "error: x\n --> f.rs:1:31");
    }

    #[test]
    fn types_that_cannot_be_bound_are_named() {
        let source = "// One.\npub fn f(a: &'static mut [(f64, f64)], n: i64) -> Answer {}\n";
        let at = |line: usize| format!("error[E0277]: Kata cannot pass it\n --> ./f.rs:{line}:9\n");
        let first = said(source, &at(3));
        assert_eq!(
            first.headline,
            "line 2: `f` takes `a` as `&'static mut [(f64, f64)]`, in which Kata cannot pass a value of type float[][]"
        );
        assert_eq!(first.line, Some(2));
        assert!(!first.text.contains("f.rs:3"), "{}", first.text);
        assert_eq!(said(source, &at(5)).headline, "line 2: `f` returns `Answer`, which Kata cannot read as int");
    }
}
