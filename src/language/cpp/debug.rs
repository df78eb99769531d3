//! The program of one call in C++.

use super::choice::Choice;
use super::declaration::{Declaration, Kind};
use super::flags::SANITIZERS;
use super::glue::MACROS;
use super::table::TABLE;
use super::{BARE, Cpp, OPEN, missing, private, scan, wanted};
use crate::language::debug::{DebugProgram, DebuggedCall, HowHeld, command, variables};
use crate::language::{Diagnostics, Language, Task};
use crate::value::{Type, Value};

const HELPERS: &str = include_str!("debug/helpers.hpp");
const PARAMETERS: &str = include_str!("debug/parameters.hpp");

pub fn program(task: &Task<'_>, call: &DebuggedCall<'_>, compiler: &str) -> Result<DebugProgram, Diagnostics> {
    let (spellings, types) = wanted(task);
    let found = scan(task.source, &|name| spellings.all().any(|spelling| spelling == name));
    let (declared, callee, line) = match found.meant(task.source, &spellings, &types) {
        Choice::Missing => return Err(missing(task, &spellings, &found)),
        Choice::Private(method) => return Err(private(task, method)),
        Choice::Declared { chosen, .. } => (Some(chosen), callee(chosen), Some(chosen.line)),
        Choice::Mentioned(name) => (None, format!("::{name}"), None),
    };
    let notation = &TABLE.notation;
    let names = variables(task.signature, |name| notation.case.of(name));
    let mut held = String::new();
    for (idx, (parameter, value)) in task.signature.parameters.iter().zip(call.arguments).enumerate() {
        let ty = match declared {
            Some(chosen) if chosen.is_template => None,
            Some(chosen) if chosen.kind != Kind::Callable => {
                chosen.parameters.get(idx).and_then(|parameter| held_type(&parameter.text))
            }
            // Only the compiler knows the type.
            _ => Some(format!("kata_debug::parameter<{idx}, decltype({callee})>")),
        };
        let ty = ty.unwrap_or_else(|| notation.type_name(&parameter.ty));
        held.push_str(&declaration(&ty, &names[idx], &parameter.ty, value));
    }
    let moved = names.iter().enumerate().map(|(idx, name)| {
        let text = declared.and_then(|chosen| Some(chosen.parameters.get(idx)?.text.as_str())).unwrap_or_default();
        if text.contains("&&") { format!("std::move({name})") } else { name.clone() }
    });
    let called = format!("{callee}({})", moved.collect::<Vec<_>>().join(", "));
    let body = if declared.is_some_and(|chosen| chosen.is_void) {
        format!("    {called};\n    std::cout << \"the function returns nothing\" << std::endl;\n    return 1;\n")
    } else {
        format!("    auto answer = {called};\n    kata_debug::print(\"answer  \", answer);\n{}", checked(task, call))
    };
    let is_open = Cpp.dialects(task.source).iter().find(|dialect| !Cpp.is_shortcut(dialect)) == Some(&OPEN);
    let opening = if is_open { format!("{OPEN}\n") } else { String::new() };
    let is_bare = Cpp.dialects(task.source).contains(&BARE);
    // A file that uses names of POSIX itself is included before anything that declares them.
    let library = "#include <bits/stdc++.h>\n";
    let included = format!("#define main main_of_the_file\n#include \"{}\"\n#undef main\n", task.file_name);
    let undefined: String = MACROS.iter().map(|name| format!("#undef {name}\n")).collect();
    let (before, after) = if is_bare { (String::new(), library) } else { (format!("{library}{opening}"), "") };
    let parameters = if held.contains("kata_debug::parameter<") { PARAMETERS } else { "" };
    let text = format!(
        "{}{before}{included}{undefined}{after}\n{HELPERS}{parameters}\nint main() {{\n{held}{body}}}\n",
        call.comment("//")
    );
    Ok(commands(task, call, compiler, line, text))
}

fn commands(task: &Task<'_>, call: &DebuggedCall<'_>, compiler: &str, line: Option<u32>, text: String) -> DebugProgram {
    let file = call.file_name;
    let started = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let path = format!("./{started}");
    let at = line.map_or_else(|| "main".to_owned(), |line| format!("{}:{line}", task.file_name));
    let gdb = command(["gdb", "-ex", &format!("break {at}"), "-ex", "run", &path]);
    let lldb = match line {
        Some(line) => format!("breakpoint set --file {} --line {line}", task.file_name),
        None => "breakpoint set --name main".to_owned(),
    };
    let lldb = command(["lldb", "-o", &lldb, "-o", "run", &path]);
    let flags = ["-std=gnu++2b", "-Ulinux", "-Uunix", "-g", "-O0", "-D_GLIBCXX_ASSERTIONS", "-pthread"];
    let sanitizers: &[&str] = if call.is_sanitized { &SANITIZERS } else { &[] };
    let build = [&[compiler][..], &flags, sanitizers, &[file, "-o", started]].concat();
    DebugProgram {
        text,
        build: build.into_iter().map(str::to_owned).collect(),
        start: vec![path],
        debuggers: vec![gdb, lldb],
    }
}

fn callee(chosen: &Declaration) -> String {
    let scope: String = chosen.path.iter().map(|name| format!("::{name}")).collect();
    match chosen.kind {
        Kind::Method => {
            let class = format!("{scope}::Solution{}", if chosen.class.is_template { "<>" } else { "" });
            format!("{class}().{}", chosen.name)
        }
        Kind::Function | Kind::Callable => format!("{scope}::{}", chosen.name),
    }
}

/// A variable with a value. Braces of an empty optional or a lone list would mean something else.
fn declaration(ty: &str, name: &str, written: &Type, value: &Value) -> String {
    format!("    {ty} {name} = {};\n", TABLE.notation.literal(value, Some(written)))
}

/// The check of the answer.
fn checked(task: &Task<'_>, call: &DebuggedCall<'_>) -> String {
    let Some((expected, held)) = call.held() else { return String::new() };
    let value = TABLE.notation.literal(expected, Some(&task.signature.result));
    let check = match held {
        HowHeld::Exactly => "    assert(answer == expected);\n".to_owned(),
        HowHeld::InAnyOrder => "    assert(kata_debug::in_any_order(answer, expected));\n".to_owned(),
        HowHeld::Within { absolute, relative } => {
            format!("    assert(kata_debug::close(answer, expected, {absolute:?}, {relative:?}));\n")
        }
        HowHeld::Shown => String::new(),
    };
    format!("    decltype(answer) expected = {value};\n    kata_debug::print(\"expected\", expected);\n{check}")
}

/// The type of a variable that a parameter takes, from the parameter's text: `vector<int>` for `const vector<int>& nums`. `None` where it cannot be
/// told.
fn held_type(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // The name is the last word, unless the parameter has none.
    let end = text.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_');
    let has_name = end.len() < text.len() && (end.ends_with([' ', '&', '>', '*'])) && !end.trim().is_empty();
    let lone = ["const", "unsigned", "signed", "long", "short"];
    let is_part = lone.contains(&end.trim()) || ["int", "long", "char", "double"].contains(&text[end.len()..].trim());
    let ty = if has_name && !is_part { end } else { text.as_str() };
    let ty = ty.trim().trim_end_matches('&').trim();
    let ty = ty.strip_prefix("const ").unwrap_or(ty);
    let ty = ty.strip_suffix(" const").unwrap_or(ty).trim();
    if ty.is_empty() || ty.contains(['(', '[', '*']) || ty.split(' ').any(|word| word == "auto") {
        return None;
    }
    let bare = ty.strip_prefix("std::").unwrap_or(ty);
    if bare == "string_view" {
        return Some("std::string".to_owned());
    }
    let viewed = bare.strip_prefix("span<").and_then(|rest| rest.strip_suffix('>'));
    Some(match viewed {
        Some(item) => format!("std::vector<{}>", item.trim().trim_start_matches("const ").trim_end_matches(" const")),
        None => ty.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_has_the_type_of_its_parameter() {
        for (text, expected) in [
            ("vector<int>& nums", Some("vector<int>")),
            ("const std::vector<std::vector<double>> &boxes", Some("std::vector<std::vector<double>>")),
            ("std::span<const int> nums", Some("std::vector<int>")),
            ("string_view s", Some("std::string")),
            ("unsigned long long n", Some("unsigned long long")),
            ("long long", Some("long long")),
            ("unsigned int", Some("unsigned int")),
            ("vector<int>&&nums", Some("vector<int>")),
            ("int", Some("int")),
            ("Row row", Some("Row")),
            ("const auto& nums", None),
            ("int nums[]", None),
        ] {
            assert_eq!(held_type(text).as_deref(), expected, "{text}");
        }
    }
}
