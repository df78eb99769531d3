//! JavaScript, which Node runs as it is, and TypeScript, from which Node strips the types first. One harness serves both.

mod chinese;
mod debug;
mod ends;
mod imports;
mod starter;
mod table;
mod warnings;

use std::ffi::OsString;

use serde_json::json;

use crate::language::debug::{DebugProgram, DebuggedCall};
use crate::language::editor::{EditorDesk, EditorFile};
use crate::language::helpers::BESIDE;
use crate::language::table::Table;
use crate::language::{Diagnostics, Import, Language, Place, Recipe, Task, Toolchain, Workplace};
use crate::problem::Signature;
use crate::sandbox::Invocation;

const HARNESS: [(&str, &str); 10] = [
    ("harness.cjs", include_str!("harness/harness.cjs")),
    ("kata_codec.cjs", include_str!("harness/kata_codec.cjs")),
    ("kata_describe.cjs", include_str!("harness/kata_describe.cjs")),
    ("kata_entry.cjs", include_str!("harness/kata_entry.cjs")),
    ("kata_hints.cjs", include_str!("harness/kata_hints.cjs")),
    ("kata_load.cjs", include_str!("harness/kata_load.cjs")),
    ("kata_offers.cjs", include_str!("harness/kata_offers.cjs")),
    ("kata_pristine.cjs", include_str!("harness/kata_pristine.cjs")),
    ("kata_strip.cjs", include_str!("harness/kata_strip.cjs")),
    ("kata_trace.cjs", include_str!("harness/kata_trace.cjs")),
];
/// The submission as it runs, in the program's folder.
const SUBMISSION: &str = "submission.js";
/// The submission in TypeScript there, and the lines of the user's text.
const TYPED: &str = "submission.ts";
const LINES: &str = "lines.json";
/// Options of every process: no files of the system's, and modules that the harness links itself.
const OPTIONS: [&str; 2] = ["--openssl-config=/dev/null", "--experimental-vm-modules"];
/// The stack for calls, in KiB: that of the main thread, without what the runtime's own code needs below it.
const CALL_STACK_KIB: u64 = (table::STACK_MIB << 10) - 5536;

/// JavaScript, or TypeScript, which is JavaScript once its types are stripped.
pub struct Script {
    is_typed: bool,
}

pub static JAVASCRIPT: Script = Script { is_typed: false };
pub static TYPESCRIPT: Script = Script { is_typed: true };

impl Language for Script {
    fn table(&self) -> &'static Table {
        if self.is_typed { &table::TYPESCRIPT } else { &table::TABLE }
    }

    fn starter(&self, signature: &Signature, gist: &str) -> String {
        if self.is_typed { self.table().notation.starter(signature, gist) } else { starter::starter(signature, gist) }
    }

    fn editor(&self, _: &EditorDesk<'_>) -> Option<EditorFile> {
        Some(if self.is_typed {
            let more = json!({ "strict": true, "allowJs": true, "allowImportingTsExtensions": true });
            project_file("tsconfig.json", &["tsconfig.json"], more)
        } else {
            project_file("jsconfig.json", &["jsconfig.json", "tsconfig.json"], json!({ "checkJs": false }))
        })
    }

    fn prepare(&self, _: &Toolchain, _: &str) -> Recipe {
        let files = HARNESS.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec();
        Recipe { place: Place::Product, files, commands: Vec::new() }
    }

    fn build(
        &self,
        task: &Task<'_>,
        _: &str,
        toolchain: &Toolchain,
        workplace: &Workplace<'_>,
    ) -> Result<Recipe, Diagnostics> {
        if !self.is_typed {
            let files = vec![(SUBMISSION.to_owned(), task.source.to_owned())];
            return Ok(Recipe { files, ..Recipe::default() });
        }
        let files = vec![(TYPED.to_owned(), task.source.to_owned())];
        let mut arguments: Vec<OsString> = OPTIONS.map(OsString::from).to_vec();
        arguments.push(workplace.prepared.join("kata_strip.cjs").into());
        arguments.extend([TYPED, SUBMISSION, task.file_name].map(OsString::from));
        let is_typed = |path: &&str| self.extensions().iter().any(|ending| path.ends_with(&format!(".{ending}")));
        let helpers = task.helpers.iter().map(|helper| helper.path.as_str());
        arguments.extend(helpers.filter(is_typed).map(OsString::from));
        let strip = Invocation::new(&toolchain.program, arguments);
        Ok(Recipe { files, commands: vec![strip], ..Recipe::default() })
    }

    fn debug(&self, task: &Task<'_>, call: &DebuggedCall<'_>, interpreter: &str) -> Result<DebugProgram, Diagnostics> {
        Ok(debug::program(self.table(), task, call, interpreter))
    }

    fn imports(&self, path: &str, text: &str) -> Vec<Import> {
        imports::imports(path, text)
    }

    fn unreadable_helper(&self, why: &str) -> String {
        format!("throw new Error({});\n", json!(why))
    }

    fn diagnostics(&self, _: &Task<'_>, output: &str) -> Diagnostics {
        read(output)
    }

    fn warnings(&self, task: &Task<'_>, _: &str) -> Option<String> {
        warnings::warnings(task)
    }

    fn run(&self, task: &Task<'_>, toolchain: &Toolchain, workplace: &Workplace<'_>, memory_mib: u64) -> Invocation {
        let spellings = self.table().notation.spellings(task.names);
        let or_nothing = |is_there: bool, path: &str| {
            if is_there { workplace.program.join(path).into_os_string() } else { OsString::new() }
        };
        let mut arguments: Vec<OsString> = OPTIONS.map(OsString::from).to_vec();
        arguments.push(format!("--stack-size={CALL_STACK_KIB}").into());
        arguments.push(format!("--max-old-space-size={memory_mib}").into());
        arguments.extend(toolchain.flags.iter().map(OsString::from));
        arguments.extend([
            workplace.prepared.join("harness.cjs").into(),
            workplace.program.join(SUBMISSION).into(),
            task.file_name.into(),
            task.signature.code().into(),
            task.signature.parameter_names().join(",").into(),
            format!("{};{}", spellings.usual.join(","), spellings.others.join(",")).into(),
            spellings.described.into(),
            or_nothing(!task.helpers.is_empty(), BESIDE),
            or_nothing(self.is_typed, LINES),
        ]);
        Invocation::new(&toolchain.program, arguments)
    }
}

/// Two files with the same function are not parts of one program: each is a module of its own.
fn project_file(name: &'static str, yields_to: &'static [&'static str], more: serde_json::Value) -> EditorFile {
    let mut options = json!({
        "target": "es2023", "module": "nodenext", "moduleDetection": "force", "noEmit": true, "types": [],
    });
    let more = more.as_object().cloned().unwrap_or_default();
    options.as_object_mut().into_iter().for_each(|options| options.extend(more.clone()));
    EditorFile {
        name,
        text: format!("{:#}\n", json!({ "compilerOptions": options })),
        mark: None,
        yields_to,
        lacks: None,
    }
}

/// The complaint of the types' stripper: `NAME:LINE: message`, then the line and a mark.
fn read(output: &str) -> Diagnostics {
    let first = output.lines().find(|line| !line.is_empty()).unwrap_or_default();
    let mut parts = first.splitn(3, ':');
    let (line, message) = (parts.nth(1).and_then(|line| line.parse().ok()), parts.next().unwrap_or(first).trim());
    let headline = match line {
        Some(line) if line > 0 => format!("line {line}: {message}"),
        _ => message.to_owned(),
    };
    Diagnostics { headline, line: line.filter(|line| *line > 0), text: output.to_owned() }
}
