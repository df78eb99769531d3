//! The program of one call in Rust. It includes the submission, so that functions need not be public.

use quote::ToTokens;

use super::generic;
use super::root::{found, has_inner};
use super::scan::{Entry, Found, Meant};
use super::table::TABLE;
use super::text::tokens;
use super::{messages, spellings_of};
use crate::language::debug::{DebugProgram, DebuggedCall, HowHeld, command, variables};
use crate::language::{Diagnostics, Task};
use crate::value::Value;

const HELPERS: &str = include_str!("debug/helpers.rs");
/// The name of the program's crate.
const CRATE: &str = "debug";

pub fn program(task: &Task<'_>, call: &DebuggedCall<'_>, compiler: &str) -> Result<DebugProgram, Diagnostics> {
    let text = tokens(task.source);
    let spellings = spellings_of(task);
    let found = found(&text, &spellings);
    let entry = match found.meant(&text, &spellings, task.signature.parameters.len()) {
        Meant::Entry(entry) => {
            messages::check_count(task, entry)?;
            Some(entry)
        }
        Meant::Word(_) => None,
        Meant::Missing => return Err(messages::missing(task, &spellings, &found)),
    };
    let path = entry.map_or_else(|| spellings.usual[0].clone(), Entry::path);
    let body = body(task, call, &found, entry, &path);
    let file = format!("{:?}", task.file_name);
    let solution = if found.lacks_solution { "pub struct Solution;\n\n" } else { "" };
    let call_itself = format!("{solution}pub fn call() {{\n{body}}}\n");
    let has_main = text.has_word("main");
    let (included, module) = if has_inner(task.source) {
        if entry.is_some_and(|entry| !entry.is_public) {
            return Err(hidden(task, &path));
        }
        // Attributes of a crate may not be included; a module may have them.
        (format!("#[path = {file}]\nmod submission;\nuse submission::*;\n\n{call_itself}"), "")
    } else if has_main {
        (
            format!(
                "mod submission {{\n    include!({file});\n\n{}}}\nuse submission::call;\n",
                indented(&call_itself)
            ),
            "submission::",
        )
    } else {
        (format!("include!({file});\n\n{call_itself}"), "")
    };
    let text =
        format!("{}#![allow(warnings)]\n\n{included}\nfn main() {{\n    call();\n}}\n\n{HELPERS}", call.comment("//"));
    // An older text may use words that are reserved since.
    let edition = if tokens(task.source).has_word("gen") { "2021" } else { "2024" };
    Ok(commands(call, (compiler, edition), &format!("{CRATE}::{module}{path}"), text))
}

/// A function that no program can reach.
fn hidden(task: &Task<'_>, path: &str) -> Diagnostics {
    let headline = format!(
        "the file begins with attributes or documentation of its crate, so a program can include it only as a module: write `pub` before `{path}`"
    );
    Diagnostics { text: format!("{}: {headline}", task.file_name), headline, line: None }
}

fn commands(call: &DebuggedCall<'_>, (compiler, edition): (&str, &str), function: &str, text: String) -> DebugProgram {
    let file = call.file_name;
    let started = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let path = format!("./{started}");
    let build = [compiler, "--edition", edition, "--crate-name", CRATE, "--cap-lints=warn", "-g", file, "-o", started];
    let gdb = command(["rust-gdb", "-ex", &format!("break {function}"), "-ex", "run", &path]);
    let lldb = command(["rust-lldb", "-o", &format!("breakpoint set --name {function}"), "-o", "run", &path]);
    DebugProgram { text, build: command(build), start: vec![path], debuggers: vec![gdb, lldb] }
}

fn indented(body: &str) -> String {
    body.lines().map(|line| format!("    {line}\n")).collect()
}

/// The statements of the call.
fn body(task: &Task<'_>, call: &DebuggedCall<'_>, found: &Found, entry: Option<&Entry>, path: &str) -> String {
    let notation = &TABLE.notation;
    let names = variables(task.signature, |name| notation.case.of(name));
    let definite = entry.map(|entry| generic::definite(entry, task.signature, CRATE));
    let mut text = String::new();
    let mut passed = Vec::new();
    for (idx, (parameter, value)) in task.signature.parameters.iter().zip(call.arguments).enumerate() {
        let ty = definite.as_ref().and_then(|definite| definite.parameters.get(idx));
        let (statement, argument) = argument(&names[idx], value, ty, &parameter.ty);
        text.push_str(&statement);
        passed.push(argument);
    }
    let passed = passed.join(", ");
    let called = match entry {
        Some(entry) if entry.takes_self => {
            text.push_str(&format!("    let mut solution = {};\n", found.solution));
            format!("solution.{}({passed})", entry.name)
        }
        _ => format!("{path}({passed})"),
    };
    let called = if entry.is_some_and(|entry| entry.is_risky) { format!("unsafe {{ {called} }}") } else { called };
    let result = definite.as_ref().and_then(|definite| definite.result.as_ref());
    let is_lazy = result.is_some_and(|ty| spelt(ty).contains("impl "));
    let called = if is_lazy { format!("{called}.into_iter().collect::<Vec<_>>()") } else { called };
    text.push_str(&format!("    let answer = {called};\n    println!(\"answer   {{answer:?}}\");\n"));
    text + &checked(task, call, result.filter(|_| !is_lazy))
}

/// A statement that makes an argument, and the expression that passes it.
fn argument(name: &str, value: &Value, ty: Option<&syn::Type>, problem: &crate::value::Type) -> (String, String) {
    let Some(ty) = ty else {
        let literal = TABLE.notation.literal(value, Some(problem));
        return (format!("    let {name}: {} = {literal};\n", TABLE.notation.type_name(problem)), name.to_owned());
    };
    let syn::Type::Reference(reference) = ty else {
        return (format!("    let {name}: {} = {};\n", spelt(ty), literal(value, ty)), name.to_owned());
    };
    let prefix = if reference.mutability.is_some() { "&mut " } else { "&" };
    let (held, made, slice) = match &*reference.elem {
        syn::Type::Slice(slice) => (format!("Vec<{}>", spelt(&slice.elem)), vec_of(value, &slice.elem), "[..]"),
        elem if spelt(elem) == "str" => ("String".to_owned(), literal(value, elem), ""),
        elem => (spelt(elem), literal(value, elem), ""),
    };
    (format!("    let mut {name}: {held} = {made};\n"), format!("{prefix}{name}{slice}"))
}

/// A type as one writes it. The scan reaches the standard library through the harness.
fn spelt(ty: &syn::Type) -> String {
    let text = ty.to_token_stream().to_string();
    let text = text.replace(&format!(":: {CRATE} :: std"), "::std");
    let tight =
        [(" < ", "<"), (" <", "<"), (" >", ">"), (" :: ", "::"), (":: ", "::"), (" ,", ","), ("& ", "&"), (" ;", ";")];
    tight.iter().fold(text, |text, (from, to)| text.replace(from, to))
}

/// The items of a list.
fn items(value: &Value) -> Vec<Value> {
    match value {
        Value::Ints(items) => items.iter().map(|item| Value::Int(*item)).collect(),
        Value::Floats(items) => items.iter().map(|item| Value::Float(*item)).collect(),
        Value::List(items) | Value::Tuple(items) => items.clone(),
        _ => Vec::new(),
    }
}

fn joined(value: &Value, ty: &syn::Type) -> String {
    items(value).iter().map(|item| literal(item, ty)).collect::<Vec<_>>().join(", ")
}

fn vec_of(value: &Value, ty: &syn::Type) -> String {
    format!("vec![{}]", joined(value, ty))
}

/// The value as an expression of a type that the submission chose: a list may be a vector, an array, a slice, or any collection.
fn literal(value: &Value, ty: &syn::Type) -> String {
    let plain = || TABLE.notation.literal(value, None);
    let is_list = matches!(value, Value::Ints(_) | Value::Floats(_) | Value::List(_));
    match ty {
        syn::Type::Reference(reference) => match &*reference.elem {
            syn::Type::Slice(slice) => format!("&[{}]", joined(value, &slice.elem)),
            elem if spelt(elem) == "str" => {
                plain().trim_start_matches("String::from(").trim_end_matches(')').to_owned()
            }
            elem => format!("&{}", literal(value, elem)),
        },
        syn::Type::Array(array) if is_list => format!("[{}]", joined(value, &array.elem)),
        syn::Type::Tuple(tuple) => {
            let items = items(value);
            let parts: Vec<String> = items.iter().zip(&tuple.elems).map(|(item, ty)| literal(item, ty)).collect();
            format!("({},)", parts.join(", "))
        }
        syn::Type::Path(path) => {
            let last = path.path.segments.last();
            let name = last.map(|segment| segment.ident.to_string()).unwrap_or_default();
            let inner = last.and_then(|segment| match &segment.arguments {
                syn::PathArguments::AngleBracketed(of) => of.args.iter().find_map(|argument| match argument {
                    syn::GenericArgument::Type(ty) => Some(ty.clone()),
                    _ => None,
                }),
                _ => None,
            });
            match (name.as_str(), inner, value) {
                ("Option", Some(inner), Value::Optional(Some(held))) => format!("Some({})", literal(held, &inner)),
                ("IntoIter", Some(inner), _) => format!("{}.into_iter()", vec_of(value, &inner)),
                ("Vec", Some(inner), _) if is_list => vec_of(value, &inner),
                (_, Some(syn::Type::Slice(slice)), _) if is_list => format!("{}.into()", vec_of(value, &slice.elem)),
                ("Box" | "Rc" | "Arc" | "RefCell" | "Cell" | "Wrapping" | "Reverse", Some(inner), _)
                    if spelt(&inner) != "str" =>
                {
                    let held = literal(value, &inner);
                    if name == "Wrapping" || name == "Reverse" {
                        format!("{}({held})", spelt(ty).split('<').next().unwrap_or_default())
                    } else {
                        format!("{held}.into()")
                    }
                }
                (_, Some(inner), _) if is_list => format!("{}.into_iter().collect()", vec_of(value, &inner)),
                (_, _, Value::String(_)) if name != "String" => format!("{}.into()", plain()),
                _ if is_list => format!("{}.into_iter().collect()", plain()),
                _ => plain(),
            }
        }
        _ => plain(),
    }
}

/// The check of the answer.
fn checked(task: &Task<'_>, call: &DebuggedCall<'_>, result: Option<&syn::Type>) -> String {
    let Some((expected, held)) = call.held() else { return String::new() };
    let value = match result {
        Some(ty) => literal(expected, ty),
        None => TABLE.notation.literal(expected, Some(&task.signature.result)),
    };
    const COMPLAINT: &str = "\"the answer is not the expected one\"";
    let check = match held {
        HowHeld::Exactly => format!("    assert!(answer == expected, {COMPLAINT});\n"),
        HowHeld::InAnyOrder => format!(
            "    assert!(crate::kata_debug::sorted(&answer) == crate::kata_debug::sorted(&expected), {COMPLAINT});\n"
        ),
        HowHeld::Within { absolute, relative } => format!(
            "    assert!(crate::kata_debug::Close::is_close(&answer, &expected, {absolute:?}, {relative:?}), {COMPLAINT});\n"
        ),
        HowHeld::Shown => String::new(),
    };
    format!(
        "    let expected = crate::kata_debug::like(&answer, {value});\n    println!(\"expected {{expected:?}}\");\n{check}"
    )
}
