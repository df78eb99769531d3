//! Go: the standard library and the harness are compiled once. A submission is compiled and linked by the two tools themselves, which takes half as long as
//! `go build`, with glue that hands its function to the harness.

mod chinese;
mod choice;
mod debug;
mod diagnostics;
mod fault;
mod glue;
mod imports;
mod notation;
mod packages;
mod scan;
mod table;
mod text;

use std::ffi::OsString;
use std::path::PathBuf;

use crate::language::debug::{DebugProgram, DebuggedCall};
use crate::language::helpers::BESIDE;
use crate::language::table::Table;
use crate::language::{Diagnostics, Import, Language, NO_INPUT, Place, Recipe, Task, Toolchain, Workplace};
use crate::problem::Signature;
use crate::sandbox::Invocation;
use crate::value::Value;
use scan::scan;
use table::TABLE;

/// The files of the harness, one for each topic.
const HARNESS: [(&str, &str); 7] = [
    ("harness/answer.go", include_str!("harness/answer.go")),
    ("harness/argument.go", include_str!("harness/argument.go")),
    ("harness/panics.go", include_str!("harness/panics.go")),
    ("harness/process.go", include_str!("harness/process.go")),
    ("harness/serve.go", include_str!("harness/serve.go")),
    ("harness/status.go", include_str!("harness/status.go")),
    ("harness/types.go", include_str!("harness/types.go")),
];
const PREPARE: &str = "prepare.sh";
/// The submission's file in the program's folder.
const SUBMISSION: &str = "submission.go";
/// The file that is compiled last, so that it runs after all that the submission does while it is loaded.
const GLUE: &str = "zz_glue.go";
/// The folder of the submission's own packages.
const OWN_PACKAGES: &str = "own";
const PROGRAM: &str = "program";

pub struct Go;

impl Language for Go {
    fn table(&self) -> &'static Table {
        &TABLE
    }

    fn call(&self, signature: &Signature, arguments: &[Value]) -> String {
        notation::call(signature, arguments)
    }

    fn starter(&self, signature: &Signature, gist: &str) -> String {
        notation::starter(signature, gist)
    }

    fn prepare(&self, toolchain: &Toolchain, _: &str) -> Recipe {
        let files = HARNESS.into_iter().chain([(PREPARE, include_str!("prepare.sh"))]);
        let mut arguments: Vec<OsString> =
            vec![PREPARE.into(), toolchain.program.clone().into(), tools(toolchain).into()];
        arguments.extend(packages::PREPARED.iter().map(OsString::from));
        Recipe {
            place: Place::Product,
            files: files.map(|(name, text)| (name.to_owned(), text.to_owned())).collect(),
            commands: vec![Invocation::new("/bin/sh", arguments)],
        }
    }

    fn build(
        &self,
        task: &Task<'_>,
        _: &str,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
    ) -> Result<Recipe, Diagnostics> {
        let found = scan(task.source);
        let siblings = imports::siblings(task);
        // The function may be in a file beside the submission.
        let of_sibling = siblings.iter().map(|helper| helper.text()).find(|text| choice::is_in(text, task));
        let scanned = of_sibling.as_ref().filter(|_| choice::meant(&found, task).is_none()).map(|text| scan(text));
        let function = choice::chosen(scanned.as_ref().unwrap_or(&found), task)?;
        let mut files = vec![(SUBMISSION.to_owned(), glue::submission(&found, task.source, task.file_name))];
        files.extend(siblings.iter().map(|helper| (format!("with_{}", helper.path), imports::sibling_text(helper))));
        files.push((GLUE.to_owned(), glue::glue(task, &found, function)));
        let std = workplace.prepared.join("std");
        let mut commands = Vec::new();
        let sources: Vec<OsString> = files.iter().map(|(name, _)| name.into()).collect();
        for package in imports::packages(task) {
            // The folder of the compiled package must exist.
            files.push((format!("{OWN_PACKAGES}/{}.imported", package.path), String::new()));
            let source = format!("{BESIDE}/{}", package.helper.path).into();
            commands.push(compile(
                toolchain,
                &std,
                &package.path,
                &format!("{OWN_PACKAGES}/{}.a", package.path),
                vec![source],
            ));
        }
        commands.push(compile(toolchain, &std, "main", "submission.a", sources));
        let link: Vec<OsString> = ["-L".into(), std.into(), "-L".into(), OWN_PACKAGES.into()].into();
        // Without symbols and debug information, which halves the time; traces keep their lines.
        let link =
            link.into_iter().chain(["-s", "-w", "-buildmode=exe", "-o", PROGRAM, "submission.a"].map(OsString::from));
        commands.push(Invocation::new(tools(toolchain).join("link"), link));
        Ok(Recipe { place: Place::Product, files, commands })
    }

    fn debug(&self, task: &Task<'_>, call: &DebuggedCall<'_>, compiler: &str) -> Result<DebugProgram, Diagnostics> {
        debug::program(task, call, compiler)
    }

    fn imports(&self, path: &str, text: &str) -> Vec<Import> {
        imports::imports(path, text)
    }

    fn unreadable_helper(&self, why: &str) -> String {
        // No Go: the compiler quotes this line.
        format!("# {}\n", why.replace('\n', " "))
    }

    fn diagnostics(&self, task: &Task<'_>, output: &str) -> Diagnostics {
        diagnostics::read(task, output)
    }

    fn warnings(&self, task: &Task<'_>, _: &str) -> Option<String> {
        let found = scan(task.source);
        let line = found.line_that_reads(choice::meant(&found, task)?)?;
        Some(diagnostics::warning(task, line, NO_INPUT))
    }

    fn run(&self, _: &Task<'_>, _: &Toolchain, workplace: &Workplace<'_>, memory_mib: u64) -> Invocation {
        // The collector would otherwise wait until the garbage is as large as what lives.
        let limit = format!("{memory_mib}MiB");
        let no_arguments: [OsString; 0] = [];
        Invocation::new(workplace.program.join(PROGRAM), no_arguments).with_environment(&[("GOMEMLIMIT", &limit)])
    }
}

/// The folder of the compiler and the linker, which the command `go` only starts.
fn tools(toolchain: &Toolchain) -> PathBuf {
    let machine = if cfg!(target_arch = "aarch64") { "arm64" } else { "amd64" };
    let root = toolchain.program.ancestors().nth(2).map(PathBuf::from).unwrap_or_default();
    root.join("pkg/tool").join(format!("linux_{machine}"))
}

/// Compiles files to a package. The user's flags are the compiler's.
fn compile(
    toolchain: &Toolchain,
    std: &std::path::Path,
    package: &str,
    product: &str,
    sources: Vec<OsString>,
) -> Invocation {
    let fixed: [OsString; 8] = [
        "-p".into(),
        package.into(),
        "-pack".into(),
        "-complete".into(),
        "-I".into(),
        std.into(),
        "-I".into(),
        OWN_PACKAGES.into(),
    ];
    let flags = toolchain.flags.iter().map(OsString::from);
    let arguments = fixed.into_iter().chain(flags).chain(["-o".into(), product.into()]).chain(sources);
    Invocation::new(tools(toolchain).join("compile"), arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_can_be_pasted() {
        let signature =
            Signature::try_from("f(x: float[][], n: int, s: string, o: int?) -> (int, float)".to_owned()).unwrap();
        let arguments = [
            Value::List(vec![Value::Floats(vec![1.0, -0.0, f64::INFINITY]), Value::Floats(vec![])]),
            Value::Int(5_000_000_000),
            Value::String("a\"\u{1b}é".to_owned()),
            Value::Optional(Some(Box::new(Value::Int(1)))),
        ];
        let call = r#"f([][]float64{{1.0, math.Copysign(0, -1), math.Inf(1)}, {}}, 5000000000, "a\"\033é", ptr(1))"#;
        assert_eq!(Go.call(&signature, &arguments), call);
        assert!(
            Go.starter(&signature, "").contains(
                "func f(x [][]float64, n int, s string, o *int) (int, float64) {\n\treturn -1, math.NaN()\n}"
            )
        );
    }
}
