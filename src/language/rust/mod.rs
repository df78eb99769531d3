//! Rust: the harness and a `main` are compiled once. A submission is the root of its own crate, which is linked with them; glue at its end binds
//! its function.

mod chinese;
mod debug;
mod generic;
mod glue;
mod imports;
mod items;
mod listing;
mod messages;
#[cfg(test)]
mod oracle;
mod root;
mod rustc;
mod scan;
mod shown;
mod solution;
mod table;
mod text;

use std::borrow::Cow;
use std::ffi::OsString;

use serde_json::json;

use crate::language::debug::{DebugProgram, DebuggedCall};
use crate::language::editor::{EditorDesk, EditorFile};
use crate::language::helpers::BESIDE;
use crate::language::naming::Spellings;
use crate::language::table::Table;
use crate::language::{Diagnostics, Import, Language, Library, Place, Profile, Recipe, Task, Toolchain, Workplace};
use crate::sandbox::Invocation;
use table::TABLE;

const HARNESS: [(&str, &str); 9] = [
    ("lib.rs", include_str!("harness/lib.rs")),
    ("answer.rs", include_str!("harness/answer.rs")),
    ("argument.rs", include_str!("harness/argument.rs")),
    ("codes.rs", include_str!("harness/codes.rs")),
    ("entry.rs", include_str!("harness/entry.rs")),
    ("faults.rs", include_str!("harness/faults.rs")),
    ("main.rs", include_str!("harness/main.rs")),
    ("process.rs", include_str!("harness/process.rs")),
    ("status.rs", include_str!("harness/status.rs")),
];
/// The warnings for a submission. They are denied, in a crate that allows all others, and the cap on lints turns them into warnings again.
const WARNINGS: [&str; 6] = [
    "-Dunused_must_use",
    "-Dunconditional_recursion",
    "-Dunused_comparisons",
    "-Dpath_statements",
    "-Dunreachable_code",
    "-Dunused_assignments",
];
const PROGRAM: &str = "program";
/// The name of the submission's crate.
const CRATE: &str = "submission";
const OWN_PREFIX: &str = "submission::";
/// The dialect of a file that enables unstable features, which a released compiler does not have.
const WITH_FEATURES: &str = "2024 with features";

pub struct Rust;

impl Language for Rust {
    fn table(&self) -> &'static Table {
        &TABLE
    }

    /// The dialects are editions: the newest one refuses some older texts (patterns, `gen` as a name, unmarked `extern` blocks).
    fn dialects(&self, source: &str) -> &'static [&'static str] {
        if root::has_features(source) { &["2024", "2021", WITH_FEATURES] } else { &["2024", "2021"] }
    }

    /// Every file is a crate of its own for rust-analyzer, with the standard library of the judge's compiler.
    fn editor(&self, desk: &EditorDesk<'_>) -> Option<EditorFile> {
        const MARK: &str = "made by `kata new`, which adds the files of this folder";
        let crate_of = |source: &String| json!({ "root_module": source, "edition": "2024", "deps": [] });
        let crates: Vec<_> = desk.sources.iter().map(crate_of).collect();
        let mut project = json!({ "kata": MARK, "crates": crates });
        let sysroot = desk.toolchain.and_then(|toolchain| toolchain.program.parent()?.parent());
        let mut lacks = None;
        if let Some(sysroot) = sysroot {
            let library = sysroot.join("lib/rustlib/src/rust/library");
            lacks = (!library.is_dir()).then_some("rustup component add rust-src");
            project["sysroot"] = sysroot.to_string_lossy().into();
            project["sysroot_src"] = library.to_string_lossy().into();
        }
        Some(EditorFile {
            name: "rust-project.json",
            text: format!("{project:#}\n"),
            mark: Some(MARK),
            yields_to: &["Cargo.toml", ".rust-project.json"],
            lacks,
        })
    }

    fn prepare(&self, toolchain: &Toolchain, _: &str) -> Recipe {
        let library = ["--edition=2024", "--crate-type=rlib", "--crate-name=kata_harness", "-Copt-level=3", "lib.rs"];
        let main = ["--edition=2024", "--crate-type=bin", "--crate-name=kata_main", "-Copt-level=3", "main.rs"];
        // One object file and no program, since it calls the submission.
        let main = [&main[..], &["-Ccodegen-units=1", "--emit=obj", "-o", "main.o"]].concat();
        let command = |arguments: &[&str]| Invocation::new(&toolchain.program, arguments);
        Recipe {
            place: Place::Product,
            files: HARNESS.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect(),
            commands: vec![command(&library), command(&main)],
        }
    }

    fn build(
        &self,
        task: &Task<'_>,
        dialect: &str,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
    ) -> Result<Recipe, Diagnostics> {
        let file = on_own_stack(|| root::file(task, &spellings_of(task), dialect))?;
        let edition = dialect.split(' ').next().unwrap_or_default();
        let mut arguments: Vec<OsString> = vec![format!("--edition={edition}").into()];
        if !root::names_crate(task.source) {
            arguments.push(format!("--crate-name={CRATE}").into());
        }
        // No lint is an error; the warnings show which constant is slow to evaluate.
        let options = ["--crate-type=bin", "-Copt-level=3", "--error-format=json", "--cap-lints=warn"];
        arguments.extend(options.iter().chain(&WARNINGS).map(OsString::from));
        match task.profile {
            // Link-time optimisation would double the time.
            Profile::Judged => {
                // An overflow is a panic with a line, as in a debug build, rather than a puzzling wrong answer.
                let checks = ["-Cincremental=cache", "-Clto=off", "-Coverflow-checks=on"];
                // The line tables give the line of a fault's address.
                arguments.push("-Cdebuginfo=line-tables-only".into());
                arguments.extend(checks.map(OsString::from));
            }
            Profile::Timed => arguments.push("-Ccodegen-units=1".into()),
        }
        let mut harness = OsString::from(format!("{}=", root::own_name(task)));
        harness.push(workplace.prepared.join("libkata_harness.rlib"));
        let mut main = OsString::from("-Clink-arg=");
        main.push(workplace.prepared.join("main.o"));
        for Library { name, file } in workplace.libraries {
            let mut library = OsString::from(format!("{name}="));
            library.push(file);
            arguments.extend(["--extern".into(), library]);
        }
        if let Some(folder) = workplace.libraries.first().and_then(|library| library.file.parent()) {
            let mut search = OsString::from("dependency=");
            search.push(folder);
            arguments.extend(["-L".into(), search]);
        }
        // A path that begins with a dot cannot be taken for an option.
        let place = if task.helpers.is_empty() { String::new() } else { format!("{BESIDE}/") };
        let path = format!("./{place}{}", task.file_name);
        if !place.is_empty() {
            arguments.push(format!("--remap-path-prefix=./{BESIDE}=.").into());
        }
        arguments.extend(toolchain.flags.iter().map(OsString::from));
        arguments.extend([main, "--extern".into(), harness, "-o".into(), PROGRAM.into(), path.into()]);
        let compile = Invocation::new(&toolchain.program, arguments);
        let files = vec![(format!("{place}{}", task.file_name), file)];
        Ok(Recipe { place: Place::Incremental { product: PROGRAM }, files, commands: vec![compile] })
    }

    fn imports(&self, path: &str, text: &str) -> Vec<Import> {
        imports::imports(path, text)
    }

    fn unreadable_helper(&self, why: &str) -> String {
        format!("::std::compile_error!({why:?});\n")
    }

    fn for_people<'a>(&self, output: &'a str) -> Cow<'a, str> {
        Cow::Owned(rustc::shown(output))
    }

    fn debug(&self, task: &Task<'_>, call: &DebuggedCall<'_>, compiler: &str) -> Result<DebugProgram, Diagnostics> {
        on_own_stack(|| debug::program(task, call, compiler))
    }

    fn diagnostics(&self, task: &Task<'_>, output: &str) -> Diagnostics {
        on_own_stack(|| messages::diagnostics(task, &spellings_of(task), output))
    }

    fn warnings(&self, task: &Task<'_>, output: &str) -> Option<String> {
        let reads = on_own_stack(|| messages::reads_input(task, &spellings_of(task)));
        let all: Vec<String> = reads.into_iter().chain(messages::warnings(task, output)).collect();
        (!all.is_empty()).then(|| all.join("\n\n"))
    }

    fn stopped_at(&self, task: &Task<'_>, output: &str) -> (Option<u32>, &'static str) {
        match messages::line_of_constant(task, output) {
            Some(line) => (Some(line), "it was evaluating the constant there"),
            None => (
                None,
                "the usual causes are a macro that expands itself, traits that need each other, and a constant whose \
                 evaluation never ends",
            ),
        }
    }

    fn run(&self, task: &Task<'_>, _: &Toolchain, workplace: &Workplace<'_>, _: u64) -> Invocation {
        let arguments = [task.signature.code(), task.signature.parameter_names().join(",")];
        Invocation::new(workplace.program.join(PROGRAM), arguments)
    }
}

/// The names of the task's function.
fn spellings_of(task: &Task<'_>) -> Spellings {
    TABLE.notation.spellings(task.names)
}

/// The stack that a parser of signatures may need for each token, several times over. Nested types need most: 6 KiB.
const STACK_PER_TOKEN: usize = 64 << 10;

/// Runs work that parses, copies and drops syntax trees on a stack large enough for the deepest tree that is accepted.
fn on_own_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let builder = std::thread::Builder::new().stack_size(scan::MOST_TOKENS * STACK_PER_TOKEN);
    std::thread::scope(|scope| {
        let thread = builder.spawn_scoped(scope, work).expect("a thread can be started");
        thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Signature;
    use crate::value::Value;

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
            helpers: &[],
        };
        let span = r#"{"file_name":"./f.rs","line_start":3,"is_primary":true,"expansion":null}"#;
        let rendered = r#""rendered":"error[E0308]: mismatched types\n --> ./f.rs:3:5\n""#;
        let output = format!(
            r#"{{"message":"mismatched types","code":null,"level":"error","spans":[{span}],"children":[],{rendered}}}"#
        );
        let diagnostics = Rust.diagnostics(&task, &output);
        assert_eq!((diagnostics.headline.as_str(), diagnostics.line), ("line 3: mismatched types", Some(3)));
    }
}
