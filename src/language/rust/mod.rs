//! Rust: the harness is compiled once as a library; a submission becomes a module of a small crate, with glue at its end that binds its function.

mod generic;
mod scan;

use std::ffi::OsString;

use crate::language::naming::camel_case;
use crate::language::{
    Diagnostics, Invocation, Language, Place, Profile, Recipe, Requirement, Speed, Task, Toolchain, Workplace,
};
use crate::problem::Signature;
use crate::value::{Type, Value, float_text};
use scan::{Entry, Found, scan};

const HARNESS: [(&str, &str); 6] = [
    ("lib.rs", include_str!("harness/lib.rs")),
    ("answer.rs", include_str!("harness/answer.rs")),
    ("argument.rs", include_str!("harness/argument.rs")),
    ("codes.rs", include_str!("harness/codes.rs")),
    ("entry.rs", include_str!("harness/entry.rs")),
    ("process.rs", include_str!("harness/process.rs")),
];
const ROOT: &str = "kata_root.rs";

pub struct Rust;

impl Language for Rust {
    fn name(&self) -> &'static str {
        "rust"
    }

    fn title(&self) -> &'static str {
        "Rust"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["rs"]
    }

    fn speed(&self) -> Speed {
        Speed::Compiled
    }

    fn requirement(&self) -> Requirement {
        Requirement {
            commands: &["rustc"],
            // The folder of the toolchain: the command itself may be a version manager's.
            version_arguments: &["--print", "sysroot"],
            install: "install it with rustup",
        }
    }

    fn spellings(&self, snake_case: &str) -> Vec<String> {
        let mut spellings = vec![snake_case.to_owned()];
        let camel = camel_case(snake_case);
        if camel != snake_case {
            spellings.push(camel);
        }
        spellings
    }

    fn call(&self, signature: &Signature, arguments: &[Value]) -> String {
        let arguments: Vec<String> = arguments.iter().map(literal).collect();
        format!("{}({})", signature.function, arguments.join(", "))
    }

    fn starter(&self, signature: &Signature, gist: &str) -> String {
        let parameters: Vec<String> =
            signature.parameters.iter().map(|p| format!("{}: {}", p.name, spelt(&p.ty))).collect();
        let unused: Vec<&str> = signature.parameter_names();
        let gist: String = gist.lines().map(|line| format!("/// {line}").trim_end().to_owned() + "\n").collect();
        let tuple = if unused.len() == 1 { unused[0].to_owned() } else { format!("({})", unused.join(", ")) };
        format!(
            "{gist}pub fn {}({}) -> {} {{\n    let _ = {tuple};\n    {}\n}}\n",
            signature.function,
            parameters.join(", "),
            spelt(&signature.result),
            nothing(&signature.result)
        )
    }

    /// Editions: what older texts take for granted (patterns, `gen` as a name, unmarked `extern` blocks) is refused by the newest.
    fn dialects(&self, _source: &str) -> &'static [&'static str] {
        &["2024", "2021"]
    }

    fn prepare(&self, toolchain: &Toolchain) -> Recipe {
        let arguments = ["--edition=2024", "--crate-type=rlib", "--crate-name=kata_harness", "-Copt-level=3", "lib.rs"];
        let arguments = arguments.into_iter().map(OsString::from).collect();
        Recipe {
            place: Place::Product,
            files: HARNESS.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect(),
            commands: vec![Invocation { program: toolchain.program.clone(), arguments }],
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
        let glue = match scan(task.source) {
            // The compiler says better what is wrong with a file that cannot be parsed.
            None => "pub(super) fn __kata_main() {}".to_owned(),
            Some(found) => match found.entry(&spellings) {
                None => return Err(missing(task, &spellings, &found)),
                Some(entry) => {
                    check_count(task, entry)?;
                    glue(task, &found, entry)
                }
            },
        };
        let allocator = "#[global_allocator] static ALLOCATOR: ::kata_harness::Reporting = ::kata_harness::Reporting;";
        let allocator = if task.source.contains("global_allocator") { "" } else { allocator };
        let root = format!(
            "#![allow(warnings)]\n{allocator}\n#[path = {:?}]\nmod submission;\nuse submission::*;\nfn main() {{ submission::__kata_main() }}\n",
            format!("./{}", task.file_name)
        );
        let submission = format!("{}\n{glue}\n", task.source);
        let mut harness = OsString::from("kata_harness=");
        harness.push(workplace.prepared.join("libkata_harness.rlib"));
        let mut arguments: Vec<OsString> = vec![format!("--edition={dialect}").into()];
        arguments.extend(["-Copt-level=3", "-Cdebuginfo=0", "--cap-lints=allow", "--color=never"].map(OsString::from));
        match task.profile {
            // The optimisation of units together takes as long again as all the rest.
            Profile::Judged => arguments.extend(["-Cincremental=cache", "-Clto=off"].map(OsString::from)),
            Profile::Timed => arguments.push("-Ccodegen-units=1".into()),
        }
        let program = workplace.program.join("program");
        arguments.extend(["--extern".into(), harness, "-o".into(), program.into(), ROOT.into()]);
        let compile = Invocation { program: toolchain.program.clone(), arguments };
        let files = vec![(ROOT.to_owned(), root), (task.file_name.to_owned(), submission)];
        Ok(Recipe { place: Place::Incremental, files, commands: vec![compile] })
    }

    fn diagnostics(&self, task: &Task<'_>, output: &str) -> Diagnostics {
        let n_lines = task.source.lines().count();
        let mut errors = output.lines().skip_while(|line| !line.starts_with("error"));
        let message = errors.next().unwrap_or_else(|| output.lines().next().unwrap_or("the compiler gave no message"));
        let message =
            message.split_once("]: ").or_else(|| message.split_once("error: ")).map_or(message, |(_, text)| text);
        let place = errors.take(6).find_map(|line| line.trim_start().strip_prefix("--> "));
        let line = place.and_then(|place| place.rsplit(':').nth(1)).and_then(|line| line.parse::<u32>().ok());
        // The glue stands below the submission's last line: what it cannot bind is about the function's types.
        let line = line.filter(|line| *line as usize <= n_lines);
        let headline = line.map_or_else(|| message.to_owned(), |line| format!("line {line}: {message}"));
        let lines = output.lines().filter(|line| !line.contains("__kata_main") && !line.contains("harness.rs"));
        Diagnostics { headline, line, text: lines.take(60).collect::<Vec<_>>().join("\n").replace("--> ./", "--> ") }
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

/// What is appended to the submission: the function handed to the harness, and `Solution` where it is taken for granted.
fn glue(task: &Task<'_>, found: &Found, entry: &Entry) -> String {
    let solution = if entry.is_method && found.solution.is_none() { "pub struct Solution;\n" } else { "" };
    let is_wrapped = entry.takes_self || entry.is_generic();
    let path = if entry.is_method { format!("Solution::{}", entry.name) } else { entry.name.clone() };
    let wrapper = if is_wrapped { wrapper(task, found, entry, &path) } else { String::new() };
    let bound = if is_wrapped { "__kata_call".to_owned() } else { path };
    format!(
        "{solution}{wrapper}#[doc(hidden)] pub(super) fn __kata_main() {{ ::kata_harness::serve({bound}, {:?}) }}",
        task.file_name
    )
}

/// A function with definite types that calls the entry, on a new `Solution` where it is a method.
fn wrapper(task: &Task<'_>, found: &Found, entry: &Entry, path: &str) -> String {
    let types: Vec<&Type> = task.signature.parameters.iter().map(|parameter| &parameter.ty).collect();
    let (types, result) = if entry.is_generic() {
        generic::concrete(entry, &types)
    } else {
        (entry.parameters.clone(), entry.result.clone())
    };
    let parameters: Vec<String> = types.iter().enumerate().map(|(i, ty)| format!("a{i}: {ty}")).collect();
    let arguments: Vec<String> = (0..types.len()).map(|i| format!("a{i}")).collect();
    let (parameters, arguments) = (parameters.join(", "), arguments.join(", "));
    let call = if entry.takes_self {
        let solution = found.solution.as_deref().unwrap_or("Solution");
        format!("let mut solution = {solution}; solution.{}({arguments})", entry.name)
    } else {
        format!("{path}({arguments})")
    };
    format!("fn __kata_call({parameters}) {result} {{ {call} }}\n")
}

fn check_count(task: &Task<'_>, entry: &Entry) -> Result<(), Diagnostics> {
    let names = task.signature.parameter_names();
    let n = entry.parameters.len();
    if n == names.len() {
        return Ok(());
    }
    let plural = if n == 1 { "" } else { "s" };
    let passed: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let headline = format!(
        "`{}` takes {n} parameter{plural}, the problem passes {}: {}",
        entry.name,
        names.len(),
        passed.join(", ")
    );
    Err(Diagnostics { text: headline.clone(), headline, line: None })
}

fn missing(task: &Task<'_>, spellings: &[String], found: &Found) -> Diagnostics {
    let looked: Vec<String> = spellings.iter().map(|name| format!("`{name}`")).collect();
    let headline = format!(
        "no function of that name: looked for {}, also in `impl Solution`; {}",
        looked.join(", "),
        found.described()
    );
    Diagnostics { text: format!("{}: {headline}", task.file_name), headline, line: None }
}

fn spelt(ty: &Type) -> String {
    match ty {
        Type::Int => "i64".to_owned(),
        Type::Float => "f64".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::String => "String".to_owned(),
        Type::List(item) => format!("Vec<{}>", spelt(item)),
        Type::Tuple(items) => format!("({})", items.iter().map(spelt).collect::<Vec<_>>().join(", ")),
    }
}

/// An answer of the type that says nothing.
fn nothing(ty: &Type) -> String {
    match ty {
        Type::Int => "-1".to_owned(),
        Type::Float => "f64::NAN".to_owned(),
        Type::Bool => "false".to_owned(),
        Type::String => "String::new()".to_owned(),
        Type::List(_) => "Vec::new()".to_owned(),
        Type::Tuple(items) => format!("({},)", items.iter().map(nothing).collect::<Vec<_>>().join(", ")),
    }
}

fn literal(value: &Value) -> String {
    let joined = |items: &[Value]| items.iter().map(literal).collect::<Vec<_>>().join(", ");
    match value {
        Value::Int(_) | Value::Bool(_) => value.to_string(),
        Value::Float(number) => float_literal(*number),
        Value::String(text) => format!("String::from({text:?})"),
        Value::Ints(_) => format!("vec!{value}"),
        Value::Floats(items) => {
            format!("vec![{}]", items.iter().map(|item| float_literal(*item)).collect::<Vec<_>>().join(", "))
        }
        Value::List(items) => format!("vec![{}]", joined(items)),
        Value::Tuple(items) => format!("({},)", joined(items)),
    }
}

fn float_literal(number: f64) -> String {
    if number.is_nan() {
        "f64::NAN".to_owned()
    } else if number.is_infinite() {
        if number > 0.0 { "f64::INFINITY" } else { "f64::NEG_INFINITY" }.to_owned()
    } else {
        float_text(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_can_be_pasted() {
        let signature = Signature::try_from("f(x: float[][], n: int[], s: string) -> int".to_owned()).unwrap();
        let arguments = [
            Value::List(vec![Value::Floats(vec![1.0, f64::INFINITY])]),
            Value::Ints(vec![1, -2]),
            Value::String("a\"".to_owned()),
        ];
        assert_eq!(
            Rust.call(&signature, &arguments),
            r#"f(vec![vec![1.0, f64::INFINITY]], vec![1, -2], String::from("a\""))"#
        );
    }

    #[test]
    fn the_first_error_has_the_users_line() {
        let signature = Signature::try_from("f(n: int) -> int".to_owned()).unwrap();
        let task = Task {
            signature: &signature,
            names: &[],
            source: "1\n2\n3\n4\n",
            file_name: "f.rs",
            profile: Profile::Judged,
        };
        let output = "error[E0308]: mismatched types\n --> ./f.rs:3:5\n  |\n3 |     \"x\"\n";
        let diagnostics = Rust.diagnostics(&task, output);
        assert_eq!((diagnostics.headline.as_str(), diagnostics.line), ("line 3: mismatched types", Some(3)));
    }
}
