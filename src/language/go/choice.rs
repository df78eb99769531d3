//! Chooses the function that is meant among those of a file.

use super::scan::{Found, Function, scan};
use super::table::TABLE;
use crate::language::naming::Spellings;
use crate::language::{Diagnostics, Task};
use crate::value::counted;

/// The most names of a file that a message lists.
const MOST_LISTED: usize = 12;

/// The function of the task: one of a usual name before one of another spelling; of several, the first one that takes as many parameters as the
/// problem passes and returns something.
pub fn meant<'f, 'a>(found: &'f Found<'a>, task: &Task<'_>) -> Option<&'f Function<'a>> {
    let spellings = TABLE.notation.spellings(task.names);
    let n_parameters = task.signature.parameters.len();
    let can_be_called = |function: &&Function<'_>| function.of.is_none_or(|of| of == "Solution");
    [&spellings.usual, &spellings.others].into_iter().find_map(|names| {
        let of_name = |name| found.functions.iter().filter(can_be_called).filter(move |function| function.name == name);
        let candidates: Vec<&Function<'_>> = names.iter().flat_map(|name| of_name(name.as_str())).collect();
        let fits = |function: &&&Function<'_>| function.n_parameters == n_parameters;
        let best = candidates.iter().find(|function| fits(function) && function.has_result);
        best.or_else(|| candidates.iter().find(fits)).or(candidates.first()).copied()
    })
}

/// The function of the task, or why there is none.
pub fn chosen<'f, 'a>(found: &'f Found<'a>, task: &Task<'_>) -> Result<&'f Function<'a>, Diagnostics> {
    let function = meant(found, task).ok_or_else(|| missing(found, task))?;
    if function.n_parameters != task.signature.parameters.len() {
        return Err(wrong_count(task, function));
    }
    Ok(function)
}

fn missing(found: &Found<'_>, task: &Task<'_>) -> Diagnostics {
    let spellings = TABLE.notation.spellings(task.names);
    let headline = format!(
        "no function of that name: looked for {}, and as a method of the type `Solution`; the problem calls `{}`, {}",
        spellings.described,
        task.signature.call(),
        described(found, &spellings)
    );
    Diagnostics { text: format!("{}: {headline}", task.file_name), headline, line: None }
}

/// The functions that a file has instead.
fn described(found: &Found<'_>, spellings: &Spellings) -> String {
    let names: Vec<String> = found.functions.iter().map(|function| format!("`{}`", function.shown())).collect();
    let listed = match names.as_slice() {
        [] => "the file defines no function".to_owned(),
        [name] if name == "`main`" => {
            "the file defines `main`, which is not run: Kata calls a function, and gives no input".to_owned()
        }
        _ if names.len() <= MOST_LISTED => format!("the file defines {}", names.join(", ")),
        _ => format!("the file defines {} and {} more", names[..MOST_LISTED].join(", "), names.len() - MOST_LISTED),
    };
    let of_types: Vec<(&str, &str)> = found.functions.iter().filter_map(|of| Some((of.of?, of.name))).collect();
    let alone = found.types.iter().map(|name| (*name, ""));
    let has_functions = found.functions.iter().any(|function| function.of.is_none());
    match spellings.class_to_name(&of_types.into_iter().chain(alone).collect::<Vec<_>>(), has_functions) {
        Some(name) => {
            format!("{listed}; `{name}` is a type: Kata calls a function, or a method of the type `Solution`")
        }
        None => listed,
    }
}

fn wrong_count(task: &Task<'_>, function: &Function<'_>) -> Diagnostics {
    let names: Vec<String> = task.signature.parameter_names().iter().map(|name| format!("`{name}`")).collect();
    let takes = counted(function.n_parameters, "parameter");
    let hint = if function.n_parameters > names.len() { "; a slice knows its own length, `len(…)`" } else { "" };
    let message =
        format!("`{}` takes {takes}, the problem passes {}: {}{hint}", function.shown(), names.len(), names.join(", "));
    Diagnostics {
        headline: format!("line {}: {message}", function.line),
        line: Some(function.line),
        text: format!("{}:{}: error: {message}", task.file_name, function.line),
    }
}

/// Whether a file beside the submission defines its function.
pub fn is_in(text: &str, task: &Task<'_>) -> bool {
    meant(&scan(text), task).is_some()
}
