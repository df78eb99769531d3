//! Shortens the output of g++ and the linker to the parts about the user's file.

use super::linker;
use crate::language::{Diagnostics, Task};

const MOST_LINES: usize = 20;
const LONGEST_QUOTE: usize = 120;
/// How many errors are read. The compiler stops after a few, but a file can make it print lines that look like errors.
pub const MOST_ERRORS: usize = 64;
/// The name that the compiler gives the submission's own `main`.
const OWN_MAIN: &str = "kata_user_main_";
/// The message for an error in the library that would modify something constant.
const IS_CONSTANT: &str = "this changes something `const`: take an argument that you change by value or by `&`";
/// How many notes are shown with one error.
const MOST_NOTES: usize = 3;

/// The beginning of a compiler's message: `file:line:column: kind: message`.
struct Message<'a> {
    file: &'a str,
    line: u32,
    is_error: bool,
    is_warning: bool,
    text: &'a str,
}

/// An error as it is shown.
pub struct Shown {
    /// The line in the user's file.
    pub line: Option<u32>,
    pub message: String,
    pub lines: Vec<String>,
    /// Whether it is in the library, at a place that the user's line led to.
    pub is_elsewhere: bool,
}

pub fn read(task: &Task<'_>, output: &str) -> Diagnostics {
    let output = &output.replace(OWN_MAIN, "main");
    let mut errors = errors(task, output);
    if errors.is_empty() {
        errors = linker::errors(task, output);
    }
    only_first_of_each_line(&mut errors);
    // An unclosed brace causes further errors at the end of the file, which say nothing.
    if let Some(at) = errors.iter().position(|error| error.message.ends_with("at end of input")) {
        let unclosed = errors.swap_remove(at);
        errors.retain(|error| error.line.is_some_and(|line| line < last_line(task)));
        errors.push(unclosed);
    }
    // Errors in the glue after its first one say nothing either.
    let mut is_first = true;
    errors.retain(|error| std::mem::take(&mut is_first) || error.line.is_some());
    let Some(first) = errors.first() else {
        let message = output.lines().find(|line| line.contains("error")).or_else(|| output.lines().next());
        // The assembler names a temporary file of its own.
        let of_assembler = output.lines().find_map(|line| line.split_once(".s:")?.1.split_once(": Error: "));
        let of_assembler = of_assembler.map(|(_, said)| format!("in assembler code: {said}"));
        let headline = of_assembler.unwrap_or_else(|| message.unwrap_or("the compiler gave no message").to_owned());
        return Diagnostics { text: format!("error: {headline}"), headline, line: None };
    };
    let headline = first.line.map_or_else(|| first.message.clone(), |line| format!("line {line}: {}", first.message));
    let text: Vec<&str> = errors.iter().flat_map(|error| &error.lines).map(String::as_str).take(MOST_LINES).collect();
    Diagnostics { line: first.line, text: text.join("\n"), headline }
}

/// Whether the compiler's first error is in the glue, and not caused by an unclosed bracket of the submission.
pub fn begins_in_glue(output: &str) -> bool {
    let first = output.lines().filter_map(message).find(|message| message.is_error);
    first.is_some_and(|first| first.file == "kata_glue") && !output.contains("at end of input")
}

/// The compiler's warnings about the user's own lines; none for most files.
pub fn warnings(task: &Task<'_>, output: &str) -> Option<String> {
    let n_lines = task.source.lines().count();
    let mut shown: Vec<String> = Vec::new();
    let mut is_in_main = false;
    for line in output.lines() {
        if let Some(function) = context(line) {
            is_in_main = function.trim_start_matches(['‘', '\'']).starts_with(&format!("int {OWN_MAIN}("));
            continue;
        }
        // Only `main` may end without `return`, and the compiler does not recognise it under the glue's name.
        if is_in_main && line.ends_with("[-Wreturn-type]") {
            continue;
        }
        let own = message(line).filter(|message| message.file == task.file_name && message.line as usize <= n_lines);
        let Some(message) = own.filter(|message| message.is_warning && !message.text.contains("kata_")) else {
            continue;
        };
        if shown.iter().any(|other| other == line) {
            continue;
        }
        shown.push(line.to_owned());
        shown.extend(source_line(task, message.line));
        if shown.len() >= MOST_NOTES * 4 {
            break;
        }
    }
    (!shown.is_empty()).then(|| shown.join("\n"))
}

/// A warning by Kata about a line, in the compiler's format.
pub fn warning(task: &Task<'_>, line: u32, text: &str) -> String {
    let said = format!("{}:{line}: warning: {text}", task.file_name);
    std::iter::once(said).chain(source_line(task, line)).collect::<Vec<_>>().join("\n")
}

/// The function that the following messages are in, if a line names it; empty outside of functions.
fn context(line: &str) -> Option<&str> {
    let (_, place) = line.split_once(": In ").or_else(|| line.split_once(": At "))?;
    let place = place.strip_suffix(':')?;
    let is_function = place.starts_with("global scope") || place.contains("function") || place.contains("structor");
    is_function.then(|| place.split_once("function ").map_or("", |(_, function)| function))
}

/// The line of the user's file that an aborted compiler was at. It names it, after the places that led there.
pub fn line_of_stop(task: &Task<'_>, output: &str) -> Option<u32> {
    let lines: Vec<&str> = output.lines().collect();
    let at = lines.iter().position(|line| line.contains(": internal compiler error: "))?;
    let n_lines = last_line(task);
    let of_user = |line: &&str| place(task, line).filter(|line| *line <= n_lines);
    of_user(&lines[at]).or_else(|| lines[..at].iter().rev().find_map(of_user))
}

fn errors(task: &Task<'_>, output: &str) -> Vec<Shown> {
    let mut errors: Vec<Shown> = Vec::new();
    let mut required_from = None;
    let mut n_notes = 0;
    let n_lines = task.source.lines().count();
    for line in output.lines() {
        if errors.len() >= MOST_ERRORS {
            break;
        }
        if let Some(from) = place(task, line).filter(|_| line.contains("required from") || line.contains("required by"))
        {
            required_from = Some(from);
            continue;
        }
        let Some(message) = message(line) else {
            continue;
        };
        let is_own = message.file == task.file_name && message.line as usize <= n_lines;
        if message.is_error {
            errors.push(shown(task, line, &message, is_own, required_from.take()));
            let is_plain = errors.last().is_some_and(|error| error.message == IS_CONSTANT);
            n_notes = if is_plain { MOST_NOTES } else { 0 };
        } else if is_own
            && n_notes < MOST_NOTES
            && let Some(error) = errors.last_mut()
        {
            n_notes += 1;
            error.lines.push(line.to_owned());
        }
    }
    errors
}

/// Whether a message says, in any wording, that something constant would be modified.
fn changes_constant(text: &str) -> bool {
    let is_swap = text.starts_with("no matching function for call to ") && text.contains("swap(const ");
    is_swap || text.starts_with("assignment of read-only location")
}

/// Keeps only the first error in the library that a line of the user's leads to, and no error that follows there from something constant.
fn only_first_of_each_line(errors: &mut Vec<Shown>) {
    let constant: Vec<Option<u32>> =
        errors.iter().filter(|error| error.message == IS_CONSTANT).map(|error| error.line).collect();
    let mut lines: Vec<Option<u32>> = Vec::new();
    errors.retain(|error| {
        let is_about_constant = constant.contains(&error.line);
        if is_about_constant && error.message != IS_CONSTANT {
            return false;
        }
        let is_once = is_about_constant || error.is_elsewhere;
        let is_known = is_once && lines.contains(&error.line);
        lines.extend(is_once.then_some(error.line));
        !is_known
    });
}

/// An error in the user's terms: at its own line, or at the line that used the template.
fn shown(task: &Task<'_>, line: &str, message: &Message<'_>, is_own: bool, required_from: Option<u32>) -> Shown {
    let is_constant = changes_constant(message.text);
    if let Some(helper) = task.helpers.iter().find(|helper| helper.path == message.file && !is_own) {
        let source = helper.source_line(message.line as usize).map(|source| quoted(message.line, &source));
        let lines = std::iter::once(line.to_owned()).chain(source).collect();
        let message = format!("{}:{}: {}", helper.path, message.line, message.text);
        return Shown { line: Some(helper.line), message, lines, is_elsewhere: false };
    }
    if is_own {
        let text = if is_constant { IS_CONSTANT } else { message.text };
        let line = line.replace(message.text, text);
        let lines = std::iter::once(line).chain(source_line(task, message.line)).collect();
        return Shown { line: Some(message.line), message: text.to_owned(), lines, is_elsewhere: false };
    }
    let is_glue = message.file == "kata_glue" || message.file == task.file_name;
    let text = if is_constant && !is_glue { IS_CONSTANT.to_owned() } else { in_users_words(message.text) };
    let place = if is_glue && message.text.starts_with("expected") { Some(last_line(task)) } else { required_from };
    let Some(at) = place else {
        return Shown { line: None, lines: vec![format!("error: {text}")], message: text, is_elsewhere: false };
    };
    let mut lines = vec![format!("{}:{at}: error: {text}", task.file_name)];
    lines.extend(source_line(task, at));
    if !is_glue {
        lines.push(format!("      | in {}:{}", message.file.rsplit('/').next().unwrap_or_default(), message.line));
    }
    Shown { line: Some(at), message: text, lines, is_elsewhere: !is_glue }
}

/// A line of the user's file, quoted as the compiler would quote it.
fn source_line(task: &Task<'_>, line: u32) -> Option<String> {
    let source = task.source.lines().nth(line as usize - 1).filter(|source| !source.trim().is_empty())?;
    Some(quoted(line, source))
}

fn quoted(line: u32, source: &str) -> String {
    format!("{line:5} | {}", source.chars().take(LONGEST_QUOTE).collect::<String>())
}

/// A message about the glue, without the glue's own names.
fn in_users_words(text: &str) -> String {
    let is_missing = text.starts_with("‘::")
        && ["has not been declared", "is not a member of"].iter().any(|says| text.contains(says));
    if is_missing {
        format!("no function of that name: {text}")
    } else {
        text.trim_start_matches("static assertion failed: ").to_owned()
    }
}

fn last_line(task: &Task<'_>) -> u32 {
    task.source.trim_end().lines().count().max(1) as u32
}

/// The line of the user's file at the beginning of a compiler's line.
fn place(task: &Task<'_>, line: &str) -> Option<u32> {
    let rest = line.trim_start().strip_prefix(task.file_name)?.strip_prefix(':')?;
    rest.split(':').next()?.parse().ok()
}

fn message(line: &str) -> Option<Message<'_>> {
    const KINDS: [(&str, bool); 4] =
        [(": error: ", true), (": fatal error: ", true), (": note: ", false), (": warning: ", false)];
    let found = KINDS.iter().filter_map(|(kind, is_error)| Some((line.find(kind)?, kind, *is_error)));
    let (at, kind, is_error) = found.min_by_key(|(at, ..)| *at)?;
    let mut parts = line[..at].rsplitn(3, ':');
    let _column = parts.next()?;
    let number = parts.next()?.parse().ok()?;
    let is_warning = kind.contains("warning");
    Some(Message { file: parts.next()?, line: number, is_error, is_warning, text: &line[at + kind.len()..] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Profile;
    use crate::problem::Signature;

    fn check(source: &str, output: &str, headline: &str, text: &str) {
        let signature = Signature::try_from("f(n: int) -> int".to_owned()).unwrap();
        let task = Task {
            signature: &signature,
            names: &[],
            source,
            file_name: "my f.cpp",
            profile: Profile::Judged,
            helpers: &[],
        };
        let diagnostics = read(&task, output);
        assert_eq!((diagnostics.headline.as_str(), diagnostics.text.as_str()), (headline, text));
    }

    #[test]
    fn warnings_are_of_the_users_own_lines() {
        let signature = Signature::try_from("f(n: int) -> int".to_owned()).unwrap();
        let source = "int f(int n) {\n}\n";
        let task = Task {
            signature: &signature,
            names: &[],
            source,
            file_name: "f.cpp",
            profile: Profile::Judged,
            helpers: &[],
        };
        let said = "f.cpp:2:1: warning: no return statement in function returning non-void [-Wreturn-type]";
        let others = "serve.hpp:9:1: warning: x [-Wy]\nf.cpp:3:1: warning: x [-Wy]\nf.cpp:1:1: note: z\n";
        let output = format!("{others}f.cpp: In function ‘int f(int)’:\n{said}\n{said}\n");
        assert_eq!(warnings(&task, &output), Some(format!("{said}\n    2 | }}")));
        assert_eq!(warnings(&task, others), None);
        // `main` needs no `return`. A function with another name does, and so does a method called `main`.
        let mains = output.replace("int f(int)", "int kata_user_main_()");
        assert_eq!(warnings(&task, &mains), None);
        for context in ["f.cpp: In member function ‘int A::f()’:", "f.cpp: In function ‘int n::kata_user_main_()’:"]
        {
            assert_eq!(warnings(&task, &format!("{mains}{context}\n{said}\n")), Some(format!("{said}\n    2 | }}")));
        }
    }

    #[test]
    fn what_follows_in_the_library_is_left_out() {
        let from = "my f.cpp:2:5:   required from here\n";
        let read_only = "/c++/heap.h:2:3: error: assignment of read-only location ‘x’\n";
        let output =
            format!("{from}/c++/a.h:1:2: error: no match\n{from}{read_only}{from}{read_only}my f.cpp:1:1: error: y\n");
        let text = "my f.cpp:2: error: this changes something `const`: take an argument that you change by value or by `&`\n    2 | sort(v);\n      | in heap.h:2";
        check(
            "int f() {\nsort(v);\n",
            &output,
            "line 2: this changes something `const`: take an argument that you change by value or by `&`",
            &format!("{text}\nmy f.cpp:1:1: error: y\n    1 | int f() {{"),
        );
    }

    #[test]
    fn the_first_error_has_the_users_line() {
        check(
            "int f(int n) {\n    return n\n}\n",
            "my f.cpp: In function 'int f(int)':\nmy f.cpp:3:1: error: expected ';' before '}' token\n",
            "line 3: expected ';' before '}' token",
            "my f.cpp:3:1: error: expected ';' before '}' token\n    3 | }",
        );
    }

    #[test]
    fn an_error_in_the_library_is_at_the_line_that_led_there() {
        check(
            "int f(int n) {\n    return n;\n}\n",
            "In file included from /usr/include/c++/12/string:48,\n                 from /p/harness.hpp:3:\n/usr/include/c++/12/bits/a.h: In \
             instantiation of 'x':\n/usr/include/c++/12/bits/b.h:9:35:   required from 'y'\nmy f.cpp:2:5:   required from here\n\
             /usr/include/c++/12/bits/a.h:408:20: error: no match\n  408 | x < y\n/usr/include/c++/12/bits/a.h:4:2: note: candidate\n",
            "line 2: no match",
            "my f.cpp:2: error: no match\n    2 |     return n;\n      | in a.h:408",
        );
    }

    #[test]
    fn the_glue_and_the_linker_are_never_shown() {
        check(
            "int f(int n) {\n",
            "kata_glue:22:2: error: a function-definition is not allowed here\nkata_glue:25:1: error: expected '}' at end of input\n\
             my f.cpp:1:14: note: to match this '{'\n",
            "line 1: expected '}' at end of input",
            "my f.cpp:1: error: expected '}' at end of input\n    1 | int f(int n) {\nmy f.cpp:1:14: note: to match \
             this '{'",
        );
        check(
            "",
            "kata_glue:3:9: error: no such thing\nkata_glue:4:9: error: nor this\n",
            "no such thing",
            "error: no such thing",
        );
        check(
            "\nint f(std::vector<int>);\n",
            "/usr/bin/ld: /tmp/x.o: in function `kata_entry_(char const*)':\ns.cpp:(.text+0x5): undefined reference to \
             `f(std::vector<int, std::allocator<int> >)'\ncollect2: error: ld returned 1 exit status\n",
            "line 2: `f(std::vector<int>)` is declared, but not defined",
            "my f.cpp:2: error: `f(std::vector<int>)` is declared, but not defined",
        );
        check(
            "",
            "g++: internal compiler error: Killed\n",
            "g++: internal compiler error: Killed",
            "error: g++: internal compiler error: Killed",
        );
    }
}
