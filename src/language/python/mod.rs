//! Python: interpreted by the first `python3` on the PATH, isolated from the user's environment. site-packages are searched only for an import that
//! is found nowhere else.

mod chinese;
mod debug;
mod fault;
mod imports;
mod table;

use std::ffi::OsString;
use std::path::Path;

use crate::language::debug::{DebugProgram, DebuggedCall};
use crate::language::helpers::BESIDE;
use serde_json::json;

use crate::language::editor::{EditorDesk, EditorFile};
use crate::language::table::Table;
use crate::language::{Diagnostics, Import, Language, Place, Recipe, Task, Toolchain, Workplace};
use crate::sandbox::Invocation;
use crate::verdict::Raised;
use table::TABLE;

const HARNESS: [(&str, &str); 5] = [
    ("harness.py", include_str!("harness/harness.py")),
    ("kata_codec.py", include_str!("harness/kata_codec.py")),
    ("kata_entry.py", include_str!("harness/kata_entry.py")),
    ("kata_hints.py", include_str!("harness/kata_hints.py")),
    ("kata_prelude.py", include_str!("harness/kata_prelude.py")),
];
/// Compiles the harness once, so that no worker has to.
const COMPILE_HARNESS: &str = "\
import sys
if sys.version_info < (3, 9):
    sys.exit('Kata needs Python 3.9 or newer')
import py_compile
mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
py_compile.compile('harness.py', cfile='harness.pyc', doraise=True, invalidation_mode=mode)
for name in ('kata_codec.py', 'kata_entry.py', 'kata_hints.py', 'kata_prelude.py'):
    py_compile.compile(name, doraise=True, invalidation_mode=mode)
";
/// Makes the order of sets the same in every run, prevents files beside an imported one, and stops libraries from starting thread pools, which only
/// cost start-up time and memory.
const ENVIRONMENT: [(&str, &str); 6] = [
    // PyPy would look for the size of a cache in /proc, and complain.
    ("PYPY_GC_NURSERY", "4MB"),
    ("PYTHONHASHSEED", "0"),
    ("PYTHONDONTWRITEBYTECODE", "1"),
    ("OPENBLAS_NUM_THREADS", "1"),
    ("OMP_NUM_THREADS", "1"),
    ("MKL_NUM_THREADS", "1"),
];
/// The submission's file in the program's folder.
const SUBMISSION: &str = "submission.py";

pub struct Python;

impl Language for Python {
    fn table(&self) -> &'static Table {
        &TABLE
    }

    /// pyright uses the first `python3` on the PATH, as Kata does, so that only a chosen virtual environment needs a file.
    fn editor(&self, desk: &EditorDesk<'_>) -> Option<EditorFile> {
        let folder = virtual_environment(desk.chosen?)?;
        let (above, name) = (folder.parent()?.to_str()?, folder.file_name()?.to_str()?);
        Some(EditorFile {
            name: "pyrightconfig.json",
            text: format!("{:#}\n", json!({ "venvPath": above, "venv": name })),
            mark: None,
            yields_to: &["pyrightconfig.json", "pyproject.toml"],
            lacks: None,
        })
    }

    fn prepare(&self, toolchain: &Toolchain, _: &str) -> Recipe {
        let compile = Invocation::new(&toolchain.program, ["-s", "-S", "-c", COMPILE_HARNESS]);
        Recipe {
            place: Place::Product,
            files: HARNESS.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec(),
            commands: vec![compile.with_environment(&ENVIRONMENT)],
        }
    }

    fn build(&self, task: &Task<'_>, _: &str, _: &Toolchain, _: &Workplace<'_>) -> Result<Recipe, Diagnostics> {
        let files = vec![(SUBMISSION.to_owned(), task.source.to_owned())];
        Ok(Recipe { files, ..Recipe::default() })
    }

    fn debug(&self, task: &Task<'_>, call: &DebuggedCall<'_>, interpreter: &str) -> Result<DebugProgram, Diagnostics> {
        Ok(debug::program(task, call, interpreter))
    }

    fn imports(&self, path: &str, text: &str) -> Vec<Import> {
        imports::imports(path, text)
    }

    fn unreadable_helper(&self, why: &str) -> String {
        format!("raise ImportError({why:?})\n")
    }

    fn diagnostics(&self, _task: &Task<'_>, output: &str) -> Diagnostics {
        Diagnostics {
            headline: output.lines().last().unwrap_or_default().to_owned(),
            line: None,
            text: output.to_owned(),
        }
    }

    fn run(&self, task: &Task<'_>, toolchain: &Toolchain, workplace: &Workplace<'_>, _: u64) -> Invocation {
        let spellings = TABLE.notation.spellings(task.names);
        let mut arguments: Vec<OsString> = toolchain.flags.iter().map(OsString::from).collect();
        arguments.extend([
            "-s".into(),
            "-S".into(),
            workplace.prepared.join("harness.pyc").into(),
            workplace.program.join(SUBMISSION).into(),
            task.file_name.into(),
            task.signature.code().into(),
            task.signature.parameter_names().join(",").into(),
            format!("{};{}", spellings.usual.join(","), spellings.others.join(",")).into(),
            spellings.described.into(),
            package_folders(toolchain),
            if task.helpers.is_empty() { OsString::new() } else { workplace.program.join(BESIDE).into() },
        ]);
        Invocation::new(&toolchain.program, arguments).with_environment(&ENVIRONMENT)
    }

    /// `line 1, in <module>: import torch`: the file's newest own line.
    fn importing(&self, raised: &Raised) -> Option<String> {
        let (_, statement) = raised.trace.lines().last()?.split_once(", in <module>: ")?;
        let mut words = statement.split_whitespace();
        words.next().filter(|word| matches!(*word, "import" | "from"))?;
        Some(words.next()?.trim_end_matches([',', ';']).to_owned())
    }
}

/// The folders in which the user has installed packages, one a line.
fn package_folders(toolchain: &Toolchain) -> OsString {
    let folders = toolchain.folders.iter().map(|folder| folder.as_os_str());
    let of_the_user = folders.filter(|folder| folder.as_encoded_bytes().ends_with(b"/"));
    of_the_user.collect::<Vec<_>>().join("\n".as_ref())
}

/// The virtual environment that an interpreter belongs to: the folder above its own.
fn virtual_environment(interpreter: &Path) -> Option<&Path> {
    let folder = interpreter.parent()?.parent()?;
    folder.join("pyvenv.cfg").is_file().then_some(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Signature;
    use crate::value::Value;

    fn signature(text: &str) -> Signature {
        Signature::try_from(text.to_owned()).unwrap()
    }

    #[test]
    fn calls_can_be_pasted() {
        let signature = signature("f(s: string, x: float[], b: bool) -> int");
        let arguments =
            [Value::String("a\"\\\n\u{1b}".to_owned()), Value::Floats(vec![1.0, f64::INFINITY]), Value::Bool(true)];
        assert_eq!(Python.call(&signature, &arguments), r#"f("a\"\\\n\u001b", [1.0, float("inf")], True)"#);
    }
}
