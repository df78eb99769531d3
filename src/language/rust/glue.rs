//! What follows a submission in its file: its function handed to the harness. All its own names begin with one that the text does not spell,
//! and it takes no name for granted, of which the text may have another one.
//!
//! Each type of the function stands on a line of its own there, so that the compiler's complaint about one can be told from the others.

use quote::ToTokens;

use super::generic::{self, Definite};
use super::root::ENTRY;
use super::scan::{Entry, Found};
use super::text::with_static_lifetimes;
use crate::language::Task;

/// Glue for a function of which everything is known.
pub fn for_entry(task: &Task<'_>, found: &Found, entry: &Entry, own: &str) -> String {
    let definite = generic::definite(entry, task.signature, own);
    let is_wrapped = entry.takes_self || entry.is_special || entry.is_generic();
    let wrapper = if is_wrapped { wrapper(found, entry, &definite, own) } else { String::new() };
    let path = if is_wrapped { format!("{own}call") } else { entry.path() };
    let prints = entry.prints && entry.result.is_none();
    let main = main(task, &path, prints, own);
    let solution = if found.lacks_solution { "pub struct Solution;\n" } else { "" };
    format!("{}{solution}{wrapper}{main}", checks(&definite, own))
}

/// Glue for a function of which only the name is known.
pub fn for_path(task: &Task<'_>, path: &str, own: &str) -> String {
    main(task, path, false, own)
}

/// The allocator of a submission that has none of its own.
pub fn allocator(own: &str) -> String {
    let attribute = format!("#[::{own}::std::prelude::v1::global_allocator]");
    format!("mod {own}memory {{ {attribute} static MEMORY: ::{own}::Reporting = ::{own}::Reporting; }}\n")
}

/// Hands a function to the harness, with whether it prints where it should return. The compiler makes machine code module by module, and takes
/// what it made of this one last time where only the submission has changed.
fn main(task: &Task<'_>, path: &str, prints: bool, own: &str) -> String {
    let head = format!("#[unsafe(export_name = {ENTRY:?})] extern \"C-unwind\" fn {own}main()");
    format!(
        "mod {own}entry {{ use super::*; {head} {{ ::{own}::serve(super::{path}, {:?}, {prints}) }} }}\n",
        task.file_name
    )
}

/// A line for each parameter and one for the result, in each of which nothing but its type can be wrong.
fn checks(definite: &Definite, own: &str) -> String {
    let spelt = |ty: &syn::Type| with_static_lifetimes(&ty.to_token_stream().to_string());
    let mut lines: Vec<String> =
        definite.parameters.iter().map(|ty| format!("::{own}::parameter::<{}>();", spelt(ty))).collect();
    // A type without a name cannot be asked for.
    let result = definite.result.as_ref().map(spelt).filter(|text| !text.split(' ').any(|word| word == "impl"));
    lines.push(result.map_or_else(String::new, |result| format!("::{own}::answer::<{result}>();")));
    format!("fn {own}check() {{ {} }}\n", lines.join("\n"))
}

/// A function with definite types that calls the entry, on a new `Solution` where it is a method.
fn wrapper(found: &Found, entry: &Entry, definite: &Definite, own: &str) -> String {
    let spelt = |ty: &syn::Type| ty.to_token_stream().to_string();
    let types = definite.parameters.iter().map(spelt).enumerate();
    let parameters: Vec<String> = types.map(|(i, ty)| format!("{own}{i}: {ty}")).collect();
    let arguments: Vec<String> = (0..parameters.len()).map(|i| format!("{own}{i}")).collect();
    let (parameters, arguments) = (parameters.join(", "), arguments.join(", "));
    let result = definite.result.as_ref().map_or_else(String::new, |ty| format!("-> {}", spelt(ty)));
    let call = if entry.takes_self {
        let solution = found.solution.replace("::std::", &format!("::{own}::std::"));
        format!("let mut {own}solution = {solution}; {own}solution.{}({arguments})", entry.name)
    } else {
        format!("{}({arguments})", entry.path())
    };
    let call = if entry.is_risky { format!("unsafe {{ {call} }}") } else { call };
    format!("fn {own}call<{}>({parameters}) {result} {{ {call} }}\n", definite.lifetimes)
}
