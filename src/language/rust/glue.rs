//! Writes the glue after a submission's text, which hands its function to the harness. All of the glue's own names begin with one that does not
//! occur in the text, and it relies on no other name, since the text may redefine it.
//!
//! Each type of the function is on a line of its own, so that a complaint of the compiler can be attributed to it.

use quote::ToTokens;

use super::generic::{self, Definite};
use super::root::ENTRY;
use super::scan::{Entry, Found};
use super::text::with_static_lifetimes;
use crate::language::Task;

/// Glue for a function whose signature is known.
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

/// The allocator of a submission that defines none.
pub fn allocator(own: &str) -> String {
    let attribute = format!("#[::{own}::std::prelude::v1::global_allocator]");
    format!("mod {own}memory {{ {attribute} static MEMORY: ::{own}::Reporting = ::{own}::Reporting; }}\n")
}

/// Hands a function to the harness, and says whether it prints instead of returning. This is a module of its own: the compiler generates code
/// module by module, and reuses this one's if only the submission has changed.
fn main(task: &Task<'_>, path: &str, prints: bool, own: &str) -> String {
    let head = format!("#[unsafe(export_name = {ENTRY:?})] extern \"C-unwind\" fn {own}main()");
    format!(
        "mod {own}entry {{ use super::*; {head} {{ ::{own}::serve(super::{path}, {:?}, {prints}) }} }}\n",
        task.file_name
    )
}

/// One line for each parameter and for the result, in which only that type can be wrong.
fn checks(definite: &Definite, own: &str) -> String {
    let spelt = |ty: &syn::Type| with_static_lifetimes(&ty.to_token_stream().to_string());
    let mut lines: Vec<String> =
        definite.parameters.iter().map(|ty| format!("::{own}::parameter::<{}>();", spelt(ty))).collect();
    // A type without a name cannot be written.
    let result = definite.result.as_ref().map(spelt).filter(|text| !text.split(' ').any(|word| word == "impl"));
    lines.push(result.map_or_else(String::new, |result| format!("::{own}::answer::<{result}>();")));
    format!("fn {own}check() {{ {} }}\n", lines.join("\n"))
}

/// A function with concrete types that calls the submission's, on a new `Solution` if it is a method.
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
