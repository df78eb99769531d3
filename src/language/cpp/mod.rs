//! C++: the header with the harness is precompiled once, its worker too; a submission is compiled between them with glue that binds its function.

mod scan;

use std::ffi::OsString;

use crate::language::naming::{camel_case, pascal_case};
use crate::language::{
    Diagnostics, Invocation, Language, Place, Recipe, Requirement, Speed, Task, Toolchain, Workplace,
};
use crate::problem::Signature;
use crate::value::{Type, Value, float_text};
use scan::{Entry, scan};

const HARNESS: &str = include_str!("harness.hpp");
const WORKER: &str = include_str!("worker.cpp");
const FLAGS: [&str; 6] = ["-std=c++20", "-O2", "-pthread", "-w", "-fdiagnostics-color=never", "-fmax-errors=8"];
/// Names that contestants like to define as macros; the glue must not see them.
const MACROS: [&str; 14] = [
    "int", "long", "double", "float", "for", "while", "if", "return", "endl", "vector", "string", "auto", "const",
    "char",
];

pub struct Cpp;

impl Language for Cpp {
    fn name(&self) -> &'static str {
        "cpp"
    }

    fn title(&self) -> &'static str {
        "C++"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["cpp", "cc", "cxx"]
    }

    fn speed(&self) -> Speed {
        Speed::Compiled
    }

    fn requirement(&self) -> Requirement {
        Requirement {
            commands: &["g++"],
            version_arguments: &["--version"],
            install: "install it with `apt install g++` or your system's like",
        }
    }

    fn spellings(&self, snake_case: &str) -> Vec<String> {
        let mut spellings = vec![snake_case.to_owned()];
        for spelling in [camel_case(snake_case), pascal_case(snake_case)] {
            if !spellings.contains(&spelling) {
                spellings.push(spelling);
            }
        }
        spellings
    }

    fn call(&self, signature: &Signature, arguments: &[Value]) -> String {
        let arguments: Vec<String> = arguments.iter().map(literal).collect();
        format!("{}({})", signature.function, arguments.join(", "))
    }

    fn starter(&self, signature: &Signature, gist: &str) -> String {
        let parameter = |ty: &Type, name: &str| match ty {
            Type::Int | Type::Float | Type::Bool => format!("{} {name}", spelt(ty)),
            _ => format!("{}& {name}", spelt(ty)),
        };
        let parameters: Vec<String> = signature.parameters.iter().map(|p| parameter(&p.ty, &p.name)).collect();
        let gist: String = gist.lines().map(|line| format!("// {line}").trim_end().to_owned() + "\n").collect();
        format!(
            "#include <bits/stdc++.h>\nusing namespace std;\n\n{gist}{} {}({}) {{\n    return {};\n}}\n",
            spelt(&signature.result),
            signature.function,
            parameters.join(", "),
            nothing(&signature.result)
        )
    }

    /// With the names of `std` in reach, as on LeetCode, and without them: a file that asks for them by `std::` may use the same names itself.
    fn dialects(&self, source: &str) -> &'static [&'static str] {
        const OPEN: &str = "using namespace std;";
        let asks_for_itself =
            source.contains("#include") && source.contains("std::") && !source.contains("namespace std");
        if asks_for_itself { &["", OPEN] } else { &[OPEN, ""] }
    }

    fn prepare(&self, toolchain: &Toolchain) -> Recipe {
        let header = ["-x", "c++-header", "harness.hpp", "-o", "harness.hpp.gch"];
        let worker = ["-c", "worker.cpp", "-o", "worker.o"];
        Recipe {
            place: Place::Product,
            files: vec![("harness.hpp".to_owned(), HARNESS.to_owned()), ("worker.cpp".to_owned(), WORKER.to_owned())],
            commands: vec![command(toolchain, &header), command(toolchain, &worker)],
        }
    }

    fn build(
        &self,
        task: &Task<'_>,
        dialect: &str,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
    ) -> Result<Recipe, Diagnostics> {
        let spellings: Vec<String> = task.names.iter().flat_map(|name| self.spellings(name)).collect();
        let found = scan(task.source);
        let Some(entry) = found.entry(&spellings) else {
            return Err(missing(task, &spellings, &found.described()));
        };
        let mut compile: Vec<OsString> = FLAGS.map(OsString::from).to_vec();
        let header = workplace.prepared.join("harness.hpp");
        compile.extend(["-include".into(), header.into(), "submission.cpp".into()]);
        compile.extend([workplace.prepared.join("worker.o").into(), "-o".into(), "program".into()]);
        let compile = Invocation { program: toolchain.program.clone(), arguments: compile };
        let files = vec![("submission.cpp".to_owned(), glued(task, entry, dialect))];
        Ok(Recipe { place: Place::Product, files, commands: vec![compile] })
    }

    fn diagnostics(&self, task: &Task<'_>, output: &str) -> Diagnostics {
        let marker = format!("{}:", task.file_name);
        let first = output.lines().find(|line| line.contains(": error:") || line.contains(": fatal error:"));
        let line = first.and_then(|line| line.split_once(&marker)).and_then(|(_, rest)| rest.split(':').next());
        let line: Option<u32> = line.and_then(|line| line.parse().ok());
        let message = first.map(|line| line.split_once("error: ").map_or(line, |(_, message)| message));
        let message = message.or_else(|| output.lines().next()).unwrap_or("the compiler gave no message");
        let headline = line.map_or_else(|| message.to_owned(), |line| format!("line {line}: {message}"));
        let lines = output.lines().filter(|line| !line.contains("kata_glue") && !line.contains("harness.hpp"));
        Diagnostics { headline, line, text: lines.take(60).collect::<Vec<_>>().join("\n") }
    }

    fn run(&self, task: &Task<'_>, _: &Toolchain, workplace: &Workplace<'_>) -> Invocation {
        Invocation {
            program: workplace.program.join("program"),
            arguments: vec![task.signature.code().into(), task.signature.parameter_names().join(",").into()],
        }
    }

    fn stack_mib(&self) -> u64 {
        256
    }
}

/// The submission's text in its own line numbers, with glue around it that no macro of its can reach.
fn glued(task: &Task<'_>, entry: &Entry, opening: &str) -> String {
    let undefined: String = MACROS.iter().map(|name| format!("#undef {name}\n")).collect();
    let name = &entry.name;
    let n = task.signature.parameters.len();
    let arity = if entry.is_overloaded() { format!("_of<{n}>::bind") } else { String::new() };
    let bind = match (entry.is_template, entry.is_method) {
        (true, _) => format!("kata::serve_function(+{}, \"{name}\"", definite(task, entry)),
        (false, false) => format!("kata::serve_function{arity}(&::{name}, \"{name}\""),
        (false, true) if entry.is_overloaded() => {
            format!("kata::serve_method{arity}<Solution>(&Solution::{name}, \"{name}\"")
        }
        (false, true) => format!("kata::serve_method<Solution>(&Solution::{name}, \"{name}\""),
    };
    let shown = task.file_name.replace('\\', "\\\\").replace('"', "\\\"");
    format!(
        "{opening}\n#define main kata_user_main\n#line 1 \"{shown}\"\n{}\n#line 1 \"kata_glue\"\n#undef main\n{undefined}\
         int kata_entry(const char* signature, const char* names) {{ return {bind}, signature, names); }}\n",
        task.source
    )
}

/// A function of definite types that calls a template.
fn definite(task: &Task<'_>, entry: &Entry) -> String {
    let parameters = &task.signature.parameters;
    let declared: Vec<String> = parameters.iter().enumerate().map(|(i, p)| format!("{} a{i}", spelt(&p.ty))).collect();
    let passed: Vec<String> = (0..parameters.len()).map(|i| format!("a{i}")).collect();
    let callee = if entry.is_method { format!("Solution().{}", entry.name) } else { format!("::{}", entry.name) };
    format!("[]({}) {{ return {callee}({}); }}", declared.join(", "), passed.join(", "))
}

fn missing(task: &Task<'_>, spellings: &[String], described: &str) -> Diagnostics {
    let looked: Vec<String> = spellings.iter().map(|name| format!("`{name}`")).collect();
    let headline = format!(
        "no function of that name: looked for {}, also as a method of `class Solution`; {described}",
        looked.join(", ")
    );
    Diagnostics { text: format!("{}: {headline}", task.file_name), headline, line: None }
}

fn command(toolchain: &Toolchain, arguments: &[&str]) -> Invocation {
    let arguments = FLAGS.iter().chain(arguments).map(OsString::from).collect();
    Invocation { program: toolchain.program.clone(), arguments }
}

fn spelt(ty: &Type) -> String {
    match ty {
        Type::Int => "long long".to_owned(),
        Type::Float => "double".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::String => "string".to_owned(),
        Type::List(item) => format!("vector<{}>", spelt(item)),
        Type::Tuple(items) => format!("tuple<{}>", items.iter().map(spelt).collect::<Vec<_>>().join(", ")),
    }
}

/// An answer of the type that says nothing.
fn nothing(ty: &Type) -> String {
    match ty {
        Type::Int => "-1".to_owned(),
        Type::Float => "NAN".to_owned(),
        Type::Bool => "false".to_owned(),
        Type::String | Type::List(_) | Type::Tuple(_) => "{}".to_owned(),
    }
}

fn literal(value: &Value) -> String {
    let braces = |items: Vec<String>| format!("{{{}}}", items.join(", "));
    match value {
        Value::Int(number) => int_literal(*number),
        Value::Float(number) => float_literal(*number),
        Value::Bool(truth) => truth.to_string(),
        Value::String(text) => string_literal(text),
        Value::Ints(items) => braces(items.iter().map(|item| int_literal(*item)).collect()),
        Value::Floats(items) => braces(items.iter().map(|item| float_literal(*item)).collect()),
        Value::List(items) | Value::Tuple(items) => braces(items.iter().map(literal).collect()),
    }
}

fn int_literal(number: i64) -> String {
    if i32::try_from(number).is_ok() { number.to_string() } else { format!("{number}LL") }
}

fn float_literal(number: f64) -> String {
    if number.is_nan() {
        "NAN".to_owned()
    } else if number.is_infinite() {
        if number > 0.0 { "INFINITY" } else { "-INFINITY" }.to_owned()
    } else {
        float_text(number)
    }
}

/// Control characters as three octal digits, which end by themselves.
fn string_literal(text: &str) -> String {
    let mut literal = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\t' => literal.push_str("\\t"),
            c if c.is_ascii_control() => literal.push_str(&format!("\\{:03o}", c as u32)),
            c => literal.push(c),
        }
    }
    literal + "\""
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Profile;

    #[test]
    fn calls_can_be_pasted() {
        let signature = Signature::try_from("f(x: float[][], n: int, s: string) -> int".to_owned()).unwrap();
        let arguments = [
            Value::List(vec![Value::Floats(vec![1.0, f64::INFINITY])]),
            Value::Int(5_000_000_000),
            Value::String("a\"\u{1b}1".to_owned()),
        ];
        assert_eq!(Cpp.call(&signature, &arguments), r#"f({{1.0, INFINITY}}, 5000000000LL, "a\"\0331")"#);
    }

    #[test]
    fn the_first_error_has_the_users_line() {
        let signature = Signature::try_from("f(n: int) -> int".to_owned()).unwrap();
        let task =
            Task { signature: &signature, names: &[], source: "", file_name: "my f.cpp", profile: Profile::Judged };
        let output =
            "my f.cpp: In function 'int f(int)':\nmy f.cpp:3:5: error: expected ';' before '}' token\n    3 | }\n";
        let diagnostics = Cpp.diagnostics(&task, output);
        assert_eq!(diagnostics.headline, "line 3: expected ';' before '}' token");
        assert_eq!(diagnostics.line, Some(3));
    }
}
