//! C++: the harness's header is precompiled once and its worker compiled once. A submission is compiled with glue that binds its function.

mod chinese;
mod choice;
mod debug;
mod declaration;
mod diagnostics;
mod editor;
mod flags;
mod glue;
mod imports;
mod input;
mod library;
mod linker;
mod scan;
mod statement;
mod table;
mod text;

use std::ffi::OsString;

use crate::language::debug::{DebugProgram, DebuggedCall};
use crate::language::editor::{EditorDesk, EditorFile};
use crate::language::helpers::BESIDE;
use crate::language::naming::Spellings;
use crate::language::table::Table;
use crate::language::{Diagnostics, Import, Language, NO_INPUT, Place, Profile, Recipe, Task, Toolchain, Workplace};
use crate::sandbox::Invocation;
use crate::value::{Type, counted};
use choice::Choice;
use declaration::{Declaration, Found};
use flags::WARNINGS;
use scan::scan;
use table::{GLUED, TABLE};
use text::words;

/// The files of the harness, one for each topic.
const HARNESS: [(&str, &str); 6] = [
    ("codec.hpp", include_str!("harness/codec.hpp")),
    ("serve.hpp", include_str!("harness/serve.hpp")),
    ("harness.hpp", include_str!("harness/harness.hpp")),
    ("worker.cpp", include_str!("harness/worker.cpp")),
    ("faults.cpp", include_str!("harness/faults.cpp")),
    ("sanitizers.hpp", include_str!("harness/sanitizers.hpp")),
];
/// The header that is precompiled.
const HEADER: &str = "harness.hpp";
/// The folder of the empty file that takes the place of the whole library's header.
const EMPTY: &str = "empty";
/// The dialects. In this one the names of `std` are visible as they are, as on LeetCode.
const OPEN: &str = "using namespace std;";
/// Only the file's own includes are visible, so that it may use all other names itself.
const BARE: &str = "// bare";
/// The common part of the library suffices.
const COMMON: &str = "// common";
const COMMON_OPEN: &str = "// common\nusing namespace std;";
/// POSIX functions whose names a submission may want to use.
const POSIX: [&str; 18] = [
    "link", "pipe", "read", "write", "close", "access", "dup", "pause", "nice", "sync", "sleep", "alarm", "swab",
    "crypt", "environ", "kill", "signal", "raise",
];

pub struct Cpp;

impl Language for Cpp {
    fn table(&self) -> &'static Table {
        &TABLE
    }

    /// First with the names of `std` visible, as on LeetCode, then without: a file that writes `std::` may use the same names itself.
    fn dialects(&self, source: &str) -> &'static [&'static str] {
        let includes = source.contains("#include");
        let asks_for_itself = includes && source.contains("std::") && !source.contains("namespace std");
        let may_be_bare =
            includes && !source.contains("bits/stdc++.h") && words(source).any(|word| POSIX.contains(&word));
        match (library::suffices(source), asks_for_itself, may_be_bare) {
            (true, true, true) => &[COMMON, "", OPEN, BARE],
            (true, true, false) => &[COMMON, "", OPEN],
            (true, false, true) => &[COMMON_OPEN, OPEN, "", BARE],
            (true, false, false) => &[COMMON_OPEN, OPEN, ""],
            (false, true, true) => &["", OPEN, BARE],
            (false, true, false) => &["", OPEN],
            (false, false, true) => &[OPEN, "", BARE],
            (false, false, false) => &[OPEN, ""],
        }
    }

    fn editor(&self, desk: &EditorDesk<'_>) -> Option<EditorFile> {
        Some(EditorFile {
            name: "compile_flags.txt",
            text: editor::text(desk.toolchain.map_or(&[], |toolchain| &toolchain.flags)),
            mark: None,
            yields_to: &[".clangd", "compile_commands.json", "compile_flags.txt"],
            lacks: None,
        })
    }

    fn is_shortcut(&self, dialect: &str) -> bool {
        dialect.starts_with(COMMON)
    }

    fn prepare(&self, toolchain: &Toolchain, dialect: &str) -> Recipe {
        let mut files = HARNESS.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec();
        if self.is_shortcut(dialect) {
            // The worker, too, is compiled with it.
            files.retain(|(name, _)| name != HEADER);
            files.push((HEADER.to_owned(), library::header()));
            files.push((format!("{EMPTY}/{}", library::WHOLE), String::new()));
        }
        let precompiled = format!("{HEADER}.gch");
        let header = ["-x", "c++-header", HEADER, "-o", &precompiled];
        let worker = ["-c", "worker.cpp", "-o", "worker.o"];
        let faults = ["-c", "faults.cpp", "-o", "faults.o"];
        // Clang's precompiled headers cannot be moved to the place of what is prepared.
        let header = Some(&header[..]).filter(|_| !flags::is_clang(toolchain));
        let commands = header.into_iter().chain([&worker[..], &faults]);
        let commands = commands.map(|arguments| command(toolchain, arguments)).collect();
        Recipe { place: Place::Product, files, commands }
    }

    fn build(
        &self,
        task: &Task<'_>,
        dialect: &str,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
    ) -> Result<Recipe, Diagnostics> {
        let (spellings, types) = wanted(task);
        let (found, in_helper) = (scanned(task.source, &spellings), std::cell::OnceCell::new());
        let choice = match found.meant(task.source, &spellings, &types) {
            Choice::Missing => match in_helper.get_or_init(|| found_in_helper(task, &spellings, &types)) {
                Some((text, found)) => found.meant(text, &spellings, &types),
                None => Choice::Missing,
            },
            choice => choice,
        };
        match choice {
            Choice::Missing => return Err(missing(task, &spellings, &found)),
            Choice::Private(method) => return Err(private(task, method)),
            Choice::Declared { .. } | Choice::Mentioned(_) => {}
        }
        let mut compile: Vec<OsString> = flags::of_every_program(toolchain).map(OsString::from).collect();
        compile.extend(WARNINGS.map(OsString::from));
        compile.extend(toolchain.flags.iter().map(OsString::from));
        if task.profile == Profile::Judged {
            compile.extend(flags::checks(toolchain).iter().map(OsString::from));
        }
        let mut helpers = task.helpers.iter().map(|helper| String::from_utf8_lossy(&helper.content));
        let includes_whole = library::includes_whole(task.source) || helpers.any(|text| library::includes_whole(&text));
        if self.is_shortcut(dialect) && includes_whole {
            compile.extend(["-I".into(), workplace.prepared.join(EMPTY).into()]);
        }
        let header = workplace.prepared.join(if dialect == BARE { "serve.hpp" } else { HEADER });
        compile.extend(["-include".into(), header.into()]);
        if !task.helpers.is_empty() {
            compile.extend(["-iquote".into(), BESIDE.into()]);
            compile.extend(imports::units(task).iter().map(|unit| format!("{BESIDE}/{}", unit.path).into()));
        }
        compile.push(GLUED.into());
        compile.extend(["worker.o", "faults.o"].map(|part| workplace.prepared.join(part).into()));
        compile.push("-Wl,--wrap=main".into());
        compile.extend(["-o".into(), "program".into()]);
        let compile = Invocation::new(&toolchain.program, compile);
        let files = vec![(GLUED.to_owned(), glue::glued(task, &choice, dialect))];
        Ok(Recipe { place: Place::Product, files, commands: vec![compile] })
    }

    fn debug(&self, task: &Task<'_>, call: &DebuggedCall<'_>, compiler: &str) -> Result<DebugProgram, Diagnostics> {
        debug::program(task, call, compiler)
    }

    fn imports(&self, path: &str, text: &str) -> Vec<Import> {
        imports::imports(path, text)
    }

    fn unreadable_helper(&self, why: &str) -> String {
        format!("#error {}\n", why.replace('\n', " "))
    }

    fn diagnostics(&self, task: &Task<'_>, output: &str) -> Diagnostics {
        let output = &imports::with_own_paths(task, output);
        let read = imports::with_reason(diagnostics::read(task, output));
        if !diagnostics::begins_in_glue(output) {
            return read;
        }
        let (spellings, types) = wanted(task);
        let found = scanned(task.source, &spellings);
        match found.meant(task.source, &spellings, &types) {
            // The name belongs to something else: a class, or a method of another class.
            Choice::Mentioned(_) => missing(task, &spellings, &found),
            Choice::Declared { chosen, .. } if !chosen.takes(types.len()) => wrong_count(task, chosen),
            _ => read,
        }
    }

    fn warnings(&self, task: &Task<'_>, output: &str) -> Option<String> {
        let (spellings, types) = wanted(task);
        let found = scanned(task.source, &spellings);
        let line = match found.meant(task.source, &spellings, &types) {
            Choice::Declared { chosen, .. } => input::line_that_reads(task.source, &found, chosen),
            Choice::Private(_) | Choice::Mentioned(_) | Choice::Missing => None,
        };
        let reads = line.map(|line| diagnostics::warning(task, line, NO_INPUT));
        let all: Vec<String> = reads.into_iter().chain(diagnostics::warnings(task, output)).collect();
        (!all.is_empty()).then(|| all.join("\n"))
    }

    fn stopped_at(&self, task: &Task<'_>, output: &str) -> (Option<u32>, &'static str) {
        match diagnostics::line_of_stop(task, output) {
            Some(line) => (Some(line), "it was instantiating templates or evaluating a `constexpr` there"),
            None => (None, "the usual causes are a template that needs itself and a `constexpr` that never ends"),
        }
    }

    fn run(&self, task: &Task<'_>, _: &Toolchain, workplace: &Workplace<'_>, _: u64) -> Invocation {
        let arguments = [task.signature.code(), task.signature.parameter_names().join(",")];
        Invocation::new(workplace.program.join("program"), arguments)
    }
}

/// The names of the task's function, and the types of its parameters.
fn wanted(task: &Task<'_>) -> (Spellings, Vec<Type>) {
    let types = task.signature.parameters.iter().map(|parameter| parameter.ty.clone()).collect();
    (TABLE.notation.spellings(task.names), types)
}

/// What a text declares under these names.
fn scanned(text: &str, spellings: &Spellings) -> Found {
    scan(text, &|name| spellings.all().any(|spelling| spelling == name))
}

/// The text and the declarations of the first helper that declares the task's function.
fn found_in_helper(task: &Task<'_>, spellings: &Spellings, types: &[Type]) -> Option<(String, Found)> {
    task.helpers.iter().find_map(|helper| {
        let text = helper.text().into_owned();
        let found = scanned(&text, spellings);
        let is_there = !matches!(found.meant(&text, spellings, types), Choice::Missing);
        is_there.then_some((text, found))
    })
}

fn missing(task: &Task<'_>, spellings: &Spellings, found: &Found) -> Diagnostics {
    let headline = format!(
        "no function of that name: looked for {}, and as a method of `class Solution`; the problem calls `{}`, {}",
        spellings.described,
        task.signature.call(),
        found.described(spellings)
    );
    Diagnostics { text: format!("{}: {headline}", task.file_name), headline, line: None }
}

fn wrong_count(task: &Task<'_>, chosen: &Declaration) -> Diagnostics {
    let names: Vec<String> = task.signature.parameter_names().iter().map(|name| format!("`{name}`")).collect();
    let takes = counted(chosen.parameters.len(), "parameter");
    let message = format!("{} takes {takes}, the problem passes {}: {}", chosen.shown(), names.len(), names.join(", "));
    Diagnostics {
        headline: format!("line {}: {message}", chosen.line),
        line: Some(chosen.line),
        text: format!("{}:{}: error: {message}", task.file_name, chosen.line),
    }
}

fn private(task: &Task<'_>, method: &Declaration) -> Diagnostics {
    let message = format!("{} is private: put `public:` before it", method.shown());
    Diagnostics {
        headline: format!("line {}: {message}", method.line),
        line: Some(method.line),
        text: format!("{}:{}: error: {message}", task.file_name, method.line),
    }
}

fn command(toolchain: &Toolchain, arguments: &[&str]) -> Invocation {
    let mut flags: Vec<&str> = flags::of_every_program(toolchain).collect();
    // The user's flags too: a precompiled header works only with the flags that it was made with.
    flags.extend(toolchain.flags.iter().map(String::as_str));
    flags.extend(flags::checks(toolchain));
    flags.push("-w");
    flags.extend(arguments);
    Invocation::new(&toolchain.program, flags)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Signature;
    use crate::value::Value;

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
}
