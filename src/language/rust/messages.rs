//! Shortens the compiler's messages to the parts about the user's file, in the user's terms.

use quote::ToTokens;

use super::generic::definite;
use super::root::{ENTRY, found, own_name};
use super::rustc::{Message, messages};
use super::scan::{Entry, Found, MOST_TOKENS, Meant};
use super::shown::in_users_words;
use super::text::{Kind, line_of_function, tokens};
use crate::language::helpers::BESIDE;
use crate::language::naming::Spellings;
use crate::language::{Diagnostics, NO_INPUT, Task};
use crate::value::counted;

const PASSED: &str =
    "Kata passes integers, floats, bool and String, Vec, VecDeque, slices and arrays of them, and references to these";
/// The error number of a module without a file.
const NO_MODULE_FILE: &str = "E0583";
const DEFINED_TWICE: &str = "the name `Solution` is defined multiple times";
const NO_OTHER_SOLUTION: &str = "Kata defines `Solution` if the file has an `impl` of it and no visible definition";
const READ: &str = "Kata reads integers, floats, bool and strings, Vec, slices and arrays of them, and tuples";
const MOST_WARNINGS: usize = 4;
/// The first words of paths that name no crate which could be added.
const OWN_ROOTS: [&str; 7] = ["crate", "self", "super", "std", "core", "alloc", "proc_macro"];
/// The versions of crates that judges of contests offer.
const CRATES: [(&str, &str); 6] =
    [("itertools", "0.14"), ("num", "0.4"), ("proconio", "0.5"), ("rand", "0.9"), ("regex", "1"), ("rustc_hash", "2")];

pub fn diagnostics(task: &Task<'_>, spellings: &Spellings, output: &str) -> Diagnostics {
    let n_lines = task.source.lines().count();
    let messages = messages(output, task);
    let of_user: Vec<&Message> =
        messages.iter().filter(|message| message.line.is_some_and(|line| line <= n_lines)).collect();
    if let Some(first) = of_user.first() {
        let line = first.line.and_then(|line| u32::try_from(line).ok());
        let headline = in_users_words(task, &[&first.text]);
        return Diagnostics {
            headline: line.map_or(headline.clone(), |line| format!("line {line}: {headline}")),
            line,
            text: text_of(task, &of_user),
        };
    }
    // The glue's first line contains nothing of the submission's, so messages about it do not count.
    let below = messages.iter().find_map(|message| Some((message.line? - n_lines - 1, message)));
    let Some((below, message)) = below.filter(|(below, _)| *below > 0) else {
        if let Some(diagnostics) = messages.iter().find_map(|message| of_linker(task, message)) {
            return diagnostics;
        }
        let headline = messages.first().map_or("the compiler gave no message", |message| &message.text).to_owned();
        return Diagnostics { headline, line: None, text: text_of(task, &messages.iter().collect::<Vec<_>>()) };
    };
    let text = tokens(task.source);
    let found = found(&text, spellings);
    let said = in_users_words(task, &[&message.text]);
    let is_no_function = ["cannot find", "expected function, found", "expected value, found"];
    match found.meant(&text, spellings, task.signature.parameters.len()) {
        // The file implements a type that Kata defines, instead of defining it.
        _ if said.contains(DEFINED_TWICE) => about(task, "", &said, NO_OTHER_SOLUTION),
        Meant::Entry(entry) => about_entry(task, entry, below - 1, &said),
        // It is a module or a type with that name, or a function that is not at the top level.
        _ if is_no_function.iter().any(|says| said.starts_with(says)) => missing(task, spellings, &found),
        _ => {
            let mut names = spellings.all().filter(|name| line_of_function(task.source, name).is_some());
            let name = names.next().unwrap_or(&spellings.usual[0]);
            about(task, name, &said.replace("this function", &format!("`{name}`")), &format!("{PASSED}; {READ}"))
        }
    }
}

/// The whole text of some messages, with Kata's additions.
fn text_of(task: &Task<'_>, messages: &[&Message]) -> String {
    let lines: Vec<&str> = messages.iter().flat_map(|message| message.shown.lines()).collect();
    let mut text = in_users_words(task, &lines).replace(&format!("{BESIDE}/"), "");
    if messages.iter().any(|message| message.code == NO_MODULE_FILE) {
        text.push_str("\nhelp: Kata reads the files of modules in the submission's folder and below");
    }
    if let Some(name) = messages.iter().find_map(missing_crate) {
        let known = CRATES.iter().find(|(known, _)| *known == name).map_or("*", |(_, version)| version);
        let entry = format!("crates = {{ {name} = \"{known}\" }}");
        text.push_str(&format!(
            "\nhelp: for a crate, write `{entry}` below `[languages.rust]` in `kata.toml`; for a file beside this one, write `{}`",
            format_args!("mod {name};")
        ));
    }
    text
}

/// The crate that a message misses.
fn missing_crate(message: &&Message) -> Option<String> {
    let is_about_crate = ["E0432", "E0433", "E0463"].contains(&message.code.as_str());
    let says = ["unresolved import `", "unlinked crate `", "or module `", "crate for `"];
    let rest = says.iter().find_map(|says| Some(message.text.split_once(says)?.1)).filter(|_| is_about_crate)?;
    let name = rest.split(['`', ':']).next()?;
    let is_name = name.starts_with(|c: char| c.is_ascii_lowercase()) && !OWN_ROOTS.contains(&name);
    is_name.then(|| name.to_owned())
}

/// The linker's message about a symbol that the file declares or exports.
fn of_linker(task: &Task<'_>, message: &Message) -> Option<Diagnostics> {
    let lines = || message.notes.iter().flat_map(|note| note.lines());
    let named = |says: &str| {
        let after = lines().find_map(|line| Some(line.split_once(says)?.1))?;
        Some(after.trim_start_matches([':', ' ', '`']).split(['\'', ';', ' ']).next()?.to_owned())
    };
    let undefined = named("undefined symbol").or_else(|| named("undefined reference to"));
    if undefined.as_ref().is_some_and(|name| name == ENTRY) {
        let headline =
            "the file has no code left: a string, a comment or a bracket is not closed, or `#![cfg]` removes everything"
                .to_owned();
        return Some(Diagnostics { text: format!("error: {headline}"), headline, line: None });
    }
    let (name, headline, help) =
        match (undefined, named("duplicate symbol").or_else(|| named("multiple definition of"))) {
            (Some(name), _) => {
                let headline = format!("`{name}` is declared, but not defined");
                (name, headline, "only the standard library is linked")
            }
            (None, Some(name)) => {
                let headline =
                    format!("`{name}` is exported twice: by the file, and by a library that it is linked with");
                (
                    name,
                    headline,
                    "leave out `#[no_mangle]`: Kata finds the function that it calls by its name in the file",
                )
            }
            (None, None) => return None,
        };
    Some(about(task, &name, &headline, help))
}

/// The warnings about the user's own lines; none for most files.
pub fn warnings(task: &Task<'_>, output: &str) -> Option<String> {
    let n_lines = task.source.lines().count();
    let messages = messages(output, task);
    let own = messages.iter().filter(|message| !message.is_error && message.line.is_some_and(|line| line <= n_lines));
    // The note where a lint is switched on tells nothing.
    let is_about_lint = |line: &&str| !line.starts_with("note: the lint level is defined here");
    let lines: Vec<&str> =
        own.take(MOST_WARNINGS).flat_map(|message| message.shown.lines().take_while(is_about_lint)).collect();
    let text = in_users_words(task, &lines);
    (!text.is_empty()).then_some(text)
}

/// A warning by Kata, in the compiler's format, about a function that reads from stdin.
pub fn reads_input(task: &Task<'_>, spellings: &Spellings) -> Option<String> {
    let text = tokens(task.source);
    let found = found(&text, spellings);
    let Meant::Entry(entry) = found.meant(&text, spellings, task.signature.parameters.len()) else { return None };
    let line = 1 + task.source[..entry.reads_at?].matches('\n').count();
    let margin = " ".repeat(line.to_string().len());
    let code = task.source.lines().nth(line - 1)?;
    Some(format!("warning: {NO_INPUT}\n{margin}--> {}:{line}\n{margin} |\n{line} | {code}", task.file_name))
}

/// The line of the constant that the compiler last reported as slow to evaluate.
pub fn line_of_constant(task: &Task<'_>, output: &str) -> Option<u32> {
    let is_slow = |message: &&Message| message.text.contains("constant eval") && message.line.is_some();
    let line = messages(output, task).iter().rev().find(is_slow)?.line?;
    u32::try_from(line).ok()
}

/// The diagnostics for a function that exists but cannot be bound. `below` counts lines from that of its first parameter.
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
        let own = own_name(task);
        let types: Vec<String> = definite(entry, task.signature, &own).parameters.iter().map(tidy).collect();
        let headline = format!("`{name}` cannot be called with the problem's types: {said}");
        let plain = |text: String, module: &str| text.replace(&format!("::{own}::std::{module}::"), "");
        let help = format!("Kata calls it with ({})", plain(plain(types.join(", "), "vec"), "string"));
        about(task, name, &headline, &help)
    }
}

/// A message in the compiler's format that points to a function of the file.
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

/// A type as people write it, without the spaces between tokens.
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

/// The diagnostics for a function whose signature is too long to parse.
pub fn too_long(task: &Task<'_>, name: Option<&str>) -> Diagnostics {
    let name = name.unwrap_or_default();
    let headline = format!(
        "the signature of `{name}` has more than {MOST_TOKENS} tokens, the most that Kata reads; give its types \
         shorter names"
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
        let task = Task {
            signature: &signature,
            names: &[],
            source,
            file_name: "f.rs",
            profile: Profile::Judged,
            helpers: &[],
        };
        diagnostics(&task, &Spellings::new(&["f".to_owned()], false), output)
    }

    #[test]
    fn types_that_cannot_be_bound_are_named() {
        let source = "// One.\npub fn f(a: &'static mut [(f64, f64)], n: i64) -> Answer {}\n";
        let at = |line: usize| {
            let span = format!(r#"{{"file_name":"./f.rs","line_start":{line},"is_primary":true,"expansion":null}}"#);
            let text = r#""message":"Kata cannot pass it","code":{"code":"E0277"},"level":"error""#;
            format!(r#"{{{text},"spans":[{span}],"children":[],"rendered":"error[E0277]: Kata cannot pass it"}}"#)
        };
        let first = said(source, &at(4));
        assert_eq!(
            first.headline,
            "line 2: `f` takes `a` as `&'static mut [(f64, f64)]`, in which Kata cannot pass a value of type float[][]"
        );
        assert_eq!(first.line, Some(2));
        assert!(!first.text.contains("f.rs:4"), "{}", first.text);
        assert_eq!(said(source, &at(6)).headline, "line 2: `f` returns `Answer`, which Kata cannot read as int");
        // The line that loads the harness.
        let loading = said(source, &at(3));
        assert_eq!((loading.headline.as_str(), loading.line), ("Kata cannot pass it", None));
    }
}
