//! The table of Go.

use super::fault;
use crate::language::naming::NameCase;
use crate::language::notation::{Brackets, EscapeCode, Literals, NoTuple, Notation, Nothing, Strings, Stub, Types};
use crate::language::table::{
    Choice, Compiler, Installation, Requirement, Runtime, Settings, Speed, Table, TimedBy, Tool, no_packages,
};
use crate::value::steers_terminal;

/// The largest stack of a goroutine, in MiB, which the harness sets.
pub const STACK_MIB: u64 = 128;

pub static TABLE: Table = Table {
    name: "go",
    title: "Go",
    extensions: &["go"],
    demands_references: false,
    requirement: Requirement {
        // The command may be a script that starts another program, so it is asked for the folder of its installation.
        tools: &[Tool { commands: &["go"], question: &["env", "GOROOT"], version: &["version"] }],
        install: "install it with `apt install golang-go` or from go.dev; it must be Go 1.19 or newer",
        installation: Installation::Told,
        choice: Choice {
            variables: &[
                "ASDF_GOLANG_VERSION",
                "GOENV",
                "GOENV_ROOT",
                "GOENV_VERSION",
                "GOROOT",
                "GOTOOLCHAIN",
                "MISE_GO_VERSION",
            ],
            files: &[".go-version", "go.mod", "go.work"],
            settings: &[
                Settings { variable: "GOENV_ROOT", below_home: ".goenv", file: "version" },
                Settings { variable: "XDG_CONFIG_HOME", below_home: ".config", file: "go/env" },
            ],
            packages: no_packages,
        },
    },
    notation: NOTATION,
    compiler: Compiler {
        slow_preparation: Some("the standard library, once, about 15 s"),
        // The compiler itself writes its messages there.
        complains_on_stdout: true,
        drivers: &[],
        out_of_memory: &["runtime: out of memory", "runtime: cannot allocate memory"],
        out_of_stack: &["fatal error: stack overflow"],
        folder_flags: &["-I"],
        takes_crates: false,
        has_sanitizers: false,
    },
    runtime: Runtime {
        speed: Speed::Compiled,
        // Measured by `kata bench --calibrate` from the references that exist in both: from 0.6 times as long as C++ (`running_median`) to 3.5
        // (`longest_unique_substring`).
        slowness: 4.0,
        timed_by: TimedBy::Process,
        overhead_mib: 32,
        // Of the main thread; goroutines have stacks of their own.
        stack_mib: 8,
        warm_up_calls: 0,
        memory_errors: &[],
        last_words: Some(fault::last_words),
    },
    symbols: None,
    chinese: super::chinese::CHINESE,
};

/// The reserved words, and the two functions that have a meaning of their own.
const RESERVED: &[&str] = &[
    "break",
    "case",
    "chan",
    "const",
    "continue",
    "default",
    "defer",
    "else",
    "fallthrough",
    "for",
    "func",
    "go",
    "goto",
    "if",
    "import",
    "init",
    "interface",
    "main",
    "map",
    "package",
    "range",
    "return",
    "select",
    "struct",
    "switch",
    "type",
    "var",
];

/// Types, tuples and what may be absent need more than brackets: `notation.rs` writes them.
const NOTATION: Notation = Notation {
    case: NameCase::Camel,
    has_pascal: true,
    reserved: RESERVED,
    types: Types {
        int: "int",
        float: "float64",
        bool: "bool",
        char: "byte",
        string: "string",
        list: Brackets::new("[]", ""),
        tuple: Brackets::new("(", ")"),
        optional: Brackets::new("*", ""),
    },
    literals: Literals {
        no: "false",
        yes: "true",
        long_suffix: "",
        nan: "math.NaN()",
        infinity: "math.Inf(1)",
        minus_infinity: "math.Inf(-1)",
        char: Strings {
            open: "'",
            close: "'",
            escapes: &[('\'', "\\'"), ('\\', "\\\\")],
            is_coded: |character| character.is_ascii_control(),
            code: EscapeCode::Octal,
        },
        string: Strings {
            open: "\"",
            close: "\"",
            escapes: &[('"', "\\\""), ('\\', "\\\\"), ('\n', "\\n"), ('\r', "\\r"), ('\t', "\\t")],
            // A byte order mark cannot stand in a file.
            is_coded: |character| steers_terminal(character) || character == '\u{feff}',
            code: EscapeCode::Octal,
        },
        list_prefix: "{type}",
        list: Brackets::new("{", "}"),
        tuple: Brackets::new("{", "}"),
        none: "nil",
        some: Brackets::new("ptr(", ")"),
        held_list_prefix: "{type}",
    },
    nothing: Nothing {
        int: "-1",
        float: "math.NaN()",
        bool: "false",
        char: "' '",
        string: "\"\"",
        list: "nil",
        optional: "nil",
        tuple: NoTuple::Of(Brackets::new("", "")),
    },
    stub: Stub {
        layout: "{gist}func {function}({parameters}) {result} {\n\treturn {nothing}\n}\n",
        comment: "// ",
        parameter: "{name} {type}",
        large_parameter: "{name} {type}",
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    /// The harness sets the stack's size, and the report of an overflow says it.
    #[test]
    fn the_harness_has_the_stack_of_the_table() {
        let harness = super::super::HARNESS.map(|(_, text)| text).concat();
        assert!(harness.contains(&format!("const stack_mib = {STACK_MIB}\n")));
    }
}
