//! What is appended to a submission: its function handed to the harness, and what is taken for granted around it.
//!
//! Each type of the function stands on a line of its own there, so that the compiler's complaint about one can be told from the others.

use quote::ToTokens;

use super::generic::{self, Definite};
use super::scan::{Entry, Found};
use super::text::with_static_lifetimes;
use crate::language::Task;

/// Glue for a function of which everything is known.
pub fn for_entry(task: &Task<'_>, found: &Found, entry: &Entry) -> String {
    let definite = generic::definite(entry, task.signature);
    let is_wrapped = entry.takes_self || entry.is_special || entry.is_generic();
    let wrapper = if is_wrapped { wrapper(found, entry, &definite) } else { String::new() };
    let path = entry.path();
    let prints = entry.prints && entry.result.is_none();
    let main = main(task, if is_wrapped { "__kata_call" } else { &path }, prints);
    let solution = if found.lacks_solution { "pub struct Solution;\n" } else { "" };
    format!("{}{solution}{wrapper}{main}", checks(&definite))
}

/// Glue for a function of which only the name is known.
pub fn for_path(task: &Task<'_>, path: &str) -> String {
    main(task, path, false)
}

/// Hands a function to the harness, with whether it prints where it should return.
fn main(task: &Task<'_>, path: &str, prints: bool) -> String {
    format!("pub(super) fn __kata_main() {{ ::kata_harness::serve({path}, {:?}, {prints}) }}\n", task.file_name)
}

/// A line for each parameter and one for the result, in each of which nothing but its type can be wrong.
fn checks(definite: &Definite) -> String {
    let spelt = |ty: &syn::Type| with_static_lifetimes(&ty.to_token_stream().to_string());
    let mut lines: Vec<String> =
        definite.parameters.iter().map(|ty| format!("::kata_harness::parameter::<{}>();", spelt(ty))).collect();
    // A type without a name cannot be asked for.
    let result = definite.result.as_ref().map(spelt).filter(|text| !text.split(' ').any(|word| word == "impl"));
    lines.push(result.map_or_else(String::new, |result| format!("::kata_harness::answer::<{result}>();")));
    format!("fn __kata_check() {{ {} }}\n", lines.join("\n"))
}

/// A function with definite types that calls the entry, on a new `Solution` where it is a method.
fn wrapper(found: &Found, entry: &Entry, definite: &Definite) -> String {
    let spelt = |ty: &syn::Type| ty.to_token_stream().to_string();
    let types = definite.parameters.iter().map(spelt).enumerate();
    let parameters: Vec<String> = types.map(|(i, ty)| format!("__kata_{i}: {ty}")).collect();
    let arguments: Vec<String> = (0..parameters.len()).map(|i| format!("__kata_{i}")).collect();
    let (parameters, arguments) = (parameters.join(", "), arguments.join(", "));
    let result = definite.result.as_ref().map_or_else(String::new, |ty| format!("-> {}", spelt(ty)));
    let call = if entry.takes_self {
        let solution = &found.solution;
        format!("let mut __kata_solution = {solution}; __kata_solution.{}({arguments})", entry.name)
    } else {
        format!("{}({arguments})", entry.path())
    };
    let call = if entry.is_risky { format!("unsafe {{ {call} }}") } else { call };
    format!("fn __kata_call<{}>({parameters}) {result} {{ {call} }}\n", definite.lifetimes)
}
