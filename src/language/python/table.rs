//! The table of Python.

use std::fs;
use std::path::PathBuf;

use super::fault;
use crate::language::naming::NameCase;
use crate::language::notation::{Brackets, EscapeCode, Literals, NoTuple, Notation, Nothing, Strings, Stub, Types};
use crate::language::table::{
    Choice, Compiler, Installation, Requirement, Runtime, Settings, Speed, Table, TimedBy, Tool,
};
use crate::value::steers_terminal;

/// Prints the version, the program, the folders that it reads and, each ending in `/`, the folders of installed packages: the user's own
/// site-packages, and the folders in `PYTHONPATH` that hold installed packages. Folders of sources are left out, since they must not become
/// readable.
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

pub static TABLE: Table = Table {
    name: "python",
    title: "Python",
    extensions: &["py"],
    demands_references: true,
    requirement: Requirement {
        tools: &[Tool {
            commands: &["python3", "python", "pypy3"],
            question: &["-c", TELL_ABOUT_PYTHON],
            version: &[],
        }],
        install: "install it with `apt install python3` or from python.org",
        installation: Installation::Told,
        choice: Choice {
            variables: &[
                "ASDF_PYTHON_VERSION",
                "MISE_PYTHON_VERSION",
                "PYENV_ROOT",
                "PYENV_VERSION",
                "PYTHONHOME",
                "PYTHONNOUSERSITE",
                "PYTHONPATH",
                "PYTHONPLATLIBDIR",
                "PYTHONUSERBASE",
                "UV_PYTHON",
                "VIRTUAL_ENV",
            ],
            files: &[".python-version", "pyvenv.cfg"],
            settings: &[Settings { variable: "PYENV_ROOT", below_home: ".pyenv", file: "version" }],
            packages,
        },
    },
    notation: NOTATION,
    compiler: Compiler {
        slow_preparation: None,
        complains_on_stdout: false,
        drivers: &[],
        out_of_memory: &[],
        out_of_stack: &[],
        folder_flags: &[],
        takes_crates: false,
        has_sanitizers: false,
    },
    runtime: Runtime {
        speed: Speed::Interpreted,
        // Measured from the references that exist in both: from 2.6 (`sort_nearly_sorted`) to 145 (`nms`). The largest counts, so that nobody is
        // refused for the language.
        slowness: 150.0,
        timed_by: TimedBy::Process,
        overhead_mib: 32,
        stack_mib: 64,
        warm_up_calls: 0,
        memory_errors: &["MemoryError"],
        last_words: Some(fault::last_words),
    },
    symbols: None,
    chinese: super::chinese::CHINESE,
};

/// The reserved words in small letters, those of every version.
const RESERVED: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
];

const STRINGS: Strings = Strings {
    open: "\"",
    close: "\"",
    escapes: &[('"', "\\\""), ('\\', "\\\\"), ('\n', "\\n"), ('\r', "\\r"), ('\t', "\\t")],
    is_coded: steers_terminal,
    code: EscapeCode::Hexadecimal,
};

const NOTATION: Notation = Notation {
    case: NameCase::Snake,
    has_pascal: true,
    reserved: RESERVED,
    types: Types {
        int: "int",
        float: "float",
        bool: "bool",
        char: "str",
        string: "str",
        list: Brackets::new("list[", "]"),
        tuple: Brackets::new("tuple[", "]"),
        optional: Brackets::new("Optional[", "]"),
    },
    literals: Literals {
        no: "False",
        yes: "True",
        long_suffix: "",
        nan: "float(\"nan\")",
        infinity: "float(\"inf\")",
        minus_infinity: "float(\"-inf\")",
        char: STRINGS,
        string: STRINGS,
        list_prefix: "",
        list: Brackets::new("[", "]"),
        tuple: Brackets { close_of_one: ",)", ..Brackets::new("(", ")") },
        none: "None",
        some: Brackets::new("", ""),
        held_list_prefix: "",
    },
    nothing: Nothing {
        int: "-1",
        float: "float(\"nan\")",
        bool: "False",
        char: "\" \"",
        string: "\"\"",
        list: "[]",
        optional: "None",
        tuple: NoTuple::Of(Brackets::new("(", ",)")),
    },
    stub: Stub {
        layout: "def {function}({parameters}) -> {result}:\n    \"\"\"\n{gist}    \"\"\"\n    return {nothing}\n",
        comment: "    ",
        parameter: "{name}: {type}",
        large_parameter: "{name}: {type}",
    },
};

/// The folders that are searched for packages: those of `PYTHONPATH`, and the user's own for every version, by their names.
fn packages(variable: &dyn Fn(&str) -> Option<PathBuf>) -> Vec<PathBuf> {
    let searched = variable("PYTHONPATH").unwrap_or_default();
    let searched = searched.to_string_lossy().split(':').map(PathBuf::from).collect::<Vec<_>>();
    let base = variable("PYTHONUSERBASE").or_else(|| variable("HOME").map(|home| home.join(".local")));
    let entries = base.into_iter().filter_map(|base| fs::read_dir(base.join("lib")).ok()).flatten().flatten();
    let of_python = entries.filter(|entry| entry.file_name().as_encoded_bytes().starts_with(b"python"));
    let mut of_the_user: Vec<PathBuf> = of_python.map(|entry| entry.path().join("site-packages")).collect();
    of_the_user.sort();
    [searched, of_the_user].concat()
}
