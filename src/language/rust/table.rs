//! The table of Rust.

use crate::language::naming::NameCase;
use crate::language::notation::{Brackets, EscapeCode, Literals, NoTuple, Notation, Nothing, Strings, Stub, Types};
use crate::language::table::{
    Choice, Compiler, Installation, Requirement, Runtime, Settings, Speed, Symbols, Table, TimedBy, Tool, no_packages,
};
use crate::value::is_char;

pub static TABLE: Table = Table {
    name: "rust",
    title: "Rust",
    extensions: &["rs"],
    demands_references: true,
    requirement: Requirement {
        // The question asks for the toolchain's folder, since the command itself may be a version manager's.
        tools: &[Tool { commands: &["rustc"], question: &["--print", "sysroot"], version: &["--version"] }],
        install: "install it with rustup",
        installation: Installation::Told,
        choice: Choice {
            variables: &["ASDF_RUST_VERSION", "CARGO_HOME", "MISE_RUST_VERSION", "RUSTUP_HOME", "RUSTUP_TOOLCHAIN"],
            files: &["rust-toolchain", "rust-toolchain.toml"],
            settings: &[Settings { variable: "RUSTUP_HOME", below_home: ".rustup", file: "settings.toml" }],
            packages: no_packages,
        },
    },
    notation: NOTATION,
    compiler: Compiler {
        slow_preparation: None,
        complains_on_stdout: false,
        drivers: &["error: linking with"],
        out_of_memory: &["memory allocation of "],
        out_of_stack: &["interrupted by SIGSEGV", "overflowed its stack"],
        folder_flags: &["-Ldependency=", "-L"],
        takes_crates: true,
        has_sanitizers: false,
    },
    runtime: Runtime {
        speed: Speed::Compiled,
        slowness: 1.0,
        timed_by: TimedBy::Harness,
        overhead_mib: 32,
        stack_mib: 256,
        warm_up_calls: 0,
        memory_errors: &[],
        last_words: None,
    },
    symbols: Some(Symbols {
        command: "addr2line",
        own_prefix: super::OWN_PREFIX,
        libraries: &["/rustc/", "/rustlib/src/"],
        glued: None,
    }),
    chinese: super::chinese::CHINESE,
};

/// The reserved words in small letters, those of every version.
const RESERVED: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

const NOTATION: Notation = Notation {
    case: NameCase::Snake,
    has_pascal: false,
    reserved: RESERVED,
    types: Types {
        int: "i64",
        float: "f64",
        bool: "bool",
        char: "char",
        string: "String",
        list: Brackets::new("Vec<", ">"),
        tuple: Brackets { close_of_one: ",)", ..Brackets::new("(", ")") },
        optional: Brackets::new("Option<", ">"),
    },
    literals: Literals {
        no: "false",
        yes: "true",
        long_suffix: "",
        nan: "f64::NAN",
        infinity: "f64::INFINITY",
        minus_infinity: "f64::NEG_INFINITY",
        char: Strings {
            open: "'",
            close: "'",
            escapes: &[('\'', "\\'"), ('\\', "\\\\")],
            is_coded: |character| !is_char(character),
            code: EscapeCode::Braced,
        },
        string: Strings {
            open: "String::from(\"",
            close: "\")",
            escapes: &[
                ('"', "\\\""),
                ('\\', "\\\\"),
                ('\n', "\\n"),
                ('\r', "\\r"),
                ('\t', "\\t"),
                ('\0', "\\0"),
                ('\'', "'"),
            ],
            is_coded: |character| character.escape_debug().len() > 1,
            code: EscapeCode::Braced,
        },
        list_prefix: "",
        list: Brackets::new("vec![", "]"),
        tuple: Brackets::new("(", ",)"),
        none: "None",
        some: Brackets::new("Some(", ")"),
        held_list_prefix: "",
    },
    nothing: Nothing {
        int: "-1",
        float: "f64::NAN",
        bool: "false",
        char: "' '",
        string: "String::new()",
        list: "Vec::new()",
        optional: "None",
        tuple: NoTuple::Of(Brackets::new("(", ",)")),
    },
    stub: Stub {
        layout: "{gist}pub fn {function}({parameters}) -> {result} {\n    let _ = {names};\n    {nothing}\n}\n",
        comment: "/// ",
        parameter: "{name}: {type}",
        large_parameter: "{name}: {type}",
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    /// The compiler's own notation of a character.
    #[test]
    fn characters_are_written_as_rust_does() {
        for character in '\0'..=char::MAX {
            let Strings { escapes, is_coded, .. } = NOTATION.literals.string;
            let is_known = escapes.iter().any(|(known, _)| *known == character);
            let is_plain = format!("{:?}", character.to_string()) == format!("\"{character}\"");
            assert!(is_known || is_plain != is_coded(character), "{character:?}");
        }
    }

    /// The harness knows the stack's size and reports an overflow itself.
    #[test]
    fn the_harness_has_the_stack_of_the_table() {
        let harness = super::super::HARNESS.map(|(_, text)| text).concat();
        let stack_mib = TABLE.runtime.stack_mib;
        for text in [format!("STACK_MIB: usize = {stack_mib};"), format!("too deep for the stack of {stack_mib} MiB")] {
            assert!(harness.contains(&text), "{text}");
        }
    }
}
