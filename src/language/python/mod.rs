//! Python: interpreted by the first `python3` on the PATH, isolated from the user's environment; site-packages are looked into only
//! when an import finds its module nowhere else.

mod fault;

use std::ffi::OsString;

use crate::language::naming::Spellings;
use crate::language::{
    Diagnostics, Language, LastWords, Place, Recipe, Requirement, Speed, Task, Toolchain, Workplace,
};
use crate::problem::Signature;
use crate::sandbox::Invocation;
use crate::value::{Type, Value, float_text};

const HARNESS: [(&str, &str); 5] = [
    ("harness.py", include_str!("harness/harness.py")),
    ("kata_codec.py", include_str!("harness/kata_codec.py")),
    ("kata_entry.py", include_str!("harness/kata_entry.py")),
    ("kata_hints.py", include_str!("harness/kata_hints.py")),
    ("kata_prelude.py", include_str!("harness/kata_prelude.py")),
];
/// Compiles the harness, so that no worker has to at its start.
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
/// Prints the version, the program, the folders that it reads and, each with a `/` at its end, those in which the user has installed packages:
/// the user's own site-packages, and what `PYTHONPATH` names and holds installed packages (not sources, which nobody wants read).
const TELL_ABOUT_PYTHON: &str = "\
import os, site, sys
print('Python', sys.version.replace('\\n', ' '))
print(sys.executable)
prefixes = sorted({sys.prefix, sys.base_prefix, sys.exec_prefix})
print(*[p + '/' + part for p in prefixes for part in ('lib', 'lib64', 'pyvenv.cfg')], *site.getsitepackages(), sep='\\n')
places = [site.getusersitepackages()] if site.ENABLE_USER_SITE else []
for place in os.environ.get('PYTHONPATH', '').split(os.pathsep):
    if os.path.isabs(place) and os.path.isdir(place) and any(name.endswith('.dist-info') for name in os.listdir(place)):
        places.append(place)
for place in places:
    if os.path.isdir(place) and '\\n' not in place:
        print(place.rstrip('/') + '/')
";
/// Sets are in the same order in every run, nothing is written beside a file that is imported, and libraries start no pool of threads, which
/// would only cost start-up time and memory.
const ENVIRONMENT: [(&str, &str); 5] = [
    ("PYTHONHASHSEED", "0"),
    ("PYTHONDONTWRITEBYTECODE", "1"),
    ("OPENBLAS_NUM_THREADS", "1"),
    ("OMP_NUM_THREADS", "1"),
    ("MKL_NUM_THREADS", "1"),
];
/// The submission's own file, as it lies in the program's folder.
const SUBMISSION: &str = "submission.py";

pub struct Python;

impl Language for Python {
    fn name(&self) -> &'static str {
        "python"
    }

    fn title(&self) -> &'static str {
        "Python"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["py"]
    }

    fn speed(&self) -> Speed {
        Speed::Interpreted
    }

    fn requirement(&self) -> Requirement {
        Requirement {
            commands: &["python3", "python"],
            version_arguments: &["-c", TELL_ABOUT_PYTHON],
            install: "install it with `apt install python3` or from python.org",
        }
    }

    fn call(&self, signature: &Signature, arguments: &[Value]) -> String {
        let arguments: Vec<String> = arguments.iter().map(literal).collect();
        format!("{}({})", signature.function, arguments.join(", "))
    }

    fn starter(&self, signature: &Signature, gist: &str) -> String {
        let parameters: Vec<String> =
            signature.parameters.iter().map(|p| format!("{}: {}", p.name, spelt(&p.ty))).collect();
        let gist: String = gist.lines().map(|line| format!("    {line}\n").replace("    \n", "\n")).collect();
        format!(
            "def {}({}) -> {}:\n    \"\"\"\n{gist}    \"\"\"\n    return {}\n",
            signature.function,
            parameters.join(", "),
            spelt(&signature.result),
            nothing(&signature.result)
        )
    }

    fn prepare(&self, toolchain: &Toolchain) -> Recipe {
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

    fn diagnostics(&self, _task: &Task<'_>, output: &str) -> Diagnostics {
        Diagnostics {
            headline: output.lines().last().unwrap_or_default().to_owned(),
            line: None,
            text: output.to_owned(),
        }
    }

    fn run(&self, task: &Task<'_>, toolchain: &Toolchain, workplace: &Workplace<'_>) -> Invocation {
        let spellings = Spellings::new(task.names, true);
        let arguments: Vec<OsString> = vec![
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
        ];
        Invocation::new(&toolchain.program, arguments).with_environment(&ENVIRONMENT)
    }

    fn stack_mib(&self) -> u64 {
        64
    }

    fn last_words(&self) -> Option<LastWords> {
        Some(fault::last_words)
    }
}

/// The folders in which the user has installed packages, one a line.
fn package_folders(toolchain: &Toolchain) -> OsString {
    let folders = toolchain.folders.iter().map(|folder| folder.as_os_str());
    let of_the_user = folders.filter(|folder| folder.as_encoded_bytes().ends_with(b"/"));
    of_the_user.collect::<Vec<_>>().join("\n".as_ref())
}

fn spelt(ty: &Type) -> String {
    match ty {
        Type::Int => "int".to_owned(),
        Type::Float => "float".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::String => "str".to_owned(),
        Type::List(item) => format!("list[{}]", spelt(item)),
        Type::Tuple(items) => format!("tuple[{}]", items.iter().map(spelt).collect::<Vec<_>>().join(", ")),
    }
}

/// An answer of the type that says nothing.
fn nothing(ty: &Type) -> String {
    match ty {
        Type::Int => "-1".to_owned(),
        Type::Float => "float(\"nan\")".to_owned(),
        Type::Bool => "False".to_owned(),
        Type::String => "\"\"".to_owned(),
        Type::List(_) => "[]".to_owned(),
        Type::Tuple(items) => format!("({},)", items.iter().map(nothing).collect::<Vec<_>>().join(", ")),
    }
}

fn literal(value: &Value) -> String {
    let joined = |items: &[Value]| items.iter().map(literal).collect::<Vec<_>>().join(", ");
    match value {
        Value::Bool(truth) => if *truth { "True" } else { "False" }.to_owned(),
        Value::Float(number) if number.is_finite() => float_text(*number),
        Value::Float(number) => format!("float(\"{}\")", float_text(*number)),
        Value::Floats(items) => {
            let items: Vec<String> = items.iter().map(|item| literal(&Value::Float(*item))).collect();
            format!("[{}]", items.join(", "))
        }
        Value::List(items) => format!("[{}]", joined(items)),
        Value::Tuple(items) if items.len() == 1 => format!("({},)", joined(items)),
        Value::Tuple(items) => format!("({})", joined(items)),
        // JSON's escapes are Python's too, but for characters beyond the basic plane, which are never escaped here.
        Value::String(_) | Value::Int(_) | Value::Ints(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
