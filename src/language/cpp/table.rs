//! The table of C++.

use crate::language::naming::NameCase;
use crate::language::notation::{Brackets, EscapeCode, Literals, NoTuple, Notation, Nothing, Strings, Stub, Types};
use crate::language::table::{
    Choice, Compiler, Installation, Requirement, Runtime, Speed, Symbols, Table, TimedBy, Tool, no_packages,
};

/// The compiled file: the submission surrounded by glue. Its own lines contain no code, but where the compiler's line table names no file yet and
/// means the first one, the submission's, the symbolizer of binutils 2.40 names this file.
pub const GLUED: &str = "submission.cpp";

pub static TABLE: Table = Table {
    name: "cpp",
    title: "C++",
    extensions: &["cpp", "cc", "cxx", "c++"],
    demands_references: true,
    requirement: Requirement {
        tools: &[Tool { commands: &["g++"], question: &["--version"], version: &[] }],
        install: "install it with `apt install g++` or your system's equivalent; it must be g++ 11 or newer",
        installation: Installation::Told,
        choice: Choice { variables: &[], files: &[], settings: &[], packages: no_packages },
    },
    notation: NOTATION,
    compiler: Compiler {
        slow_preparation: Some("the standard headers, once, about 10 s"),
        complains_on_stdout: false,
        drivers: &["g++", "c++", "collect2", "cc1plus"],
        out_of_memory: &["virtual memory exhausted"],
        out_of_stack: &["Segmentation fault signal terminated"],
        folder_flags: &["-isystem", "-iquote", "-idirafter", "-I", "-L"],
        takes_crates: false,
        has_sanitizers: true,
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
    symbols: Some(Symbols { command: "addr2line", own_prefix: "", libraries: &[], glued: Some(GLUED) }),
    chinese: super::chinese::CHINESE,
};

/// The reserved words in small letters, those of every version.
const RESERVED: &[&str] = &[
    "alignas",
    "alignof",
    "and",
    "and_eq",
    "asm",
    "auto",
    "bitand",
    "bitor",
    "bool",
    "break",
    "case",
    "catch",
    "char",
    "char16_t",
    "char32_t",
    "char8_t",
    "class",
    "co_await",
    "co_return",
    "co_yield",
    "compl",
    "concept",
    "const",
    "const_cast",
    "consteval",
    "constexpr",
    "constinit",
    "continue",
    "decltype",
    "default",
    "delete",
    "do",
    "double",
    "dynamic_cast",
    "else",
    "enum",
    "explicit",
    "export",
    "extern",
    "false",
    "float",
    "for",
    "friend",
    "goto",
    "if",
    "inline",
    "int",
    "long",
    "mutable",
    "namespace",
    "new",
    "noexcept",
    "not",
    "not_eq",
    "nullptr",
    "operator",
    "or",
    "or_eq",
    "private",
    "protected",
    "public",
    "register",
    "reinterpret_cast",
    "requires",
    "return",
    "short",
    "signed",
    "sizeof",
    "static",
    "static_assert",
    "static_cast",
    "struct",
    "switch",
    "template",
    "this",
    "thread_local",
    "throw",
    "true",
    "try",
    "typedef",
    "typeid",
    "typename",
    "union",
    "unsigned",
    "using",
    "virtual",
    "void",
    "volatile",
    "wchar_t",
    "while",
    "xor",
    "xor_eq",
];

const NOTATION: Notation = Notation {
    case: NameCase::Snake,
    has_pascal: true,
    reserved: RESERVED,
    types: Types {
        int: "long long",
        float: "double",
        bool: "bool",
        char: "char",
        string: "string",
        list: Brackets::new("vector<", ">"),
        tuple: Brackets::new("tuple<", ">"),
        optional: Brackets::new("optional<", ">"),
    },
    literals: Literals {
        no: "false",
        yes: "true",
        long_suffix: "LL",
        nan: "NAN",
        infinity: "INFINITY",
        minus_infinity: "-INFINITY",
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
            escapes: &[('"', "\\\""), ('\\', "\\\\"), ('\n', "\\n"), ('\t', "\\t")],
            is_coded: |character| character.is_ascii_control(),
            // An escape of three octal digits cannot swallow the next character.
            code: EscapeCode::Octal,
        },
        list_prefix: "",
        list: Brackets::new("{", "}"),
        tuple: Brackets::new("{", "}"),
        none: "nullopt",
        some: Brackets::new("", ""),
        held_list_prefix: "{type}",
    },
    nothing: Nothing {
        int: "-1",
        float: "NAN",
        bool: "false",
        char: "' '",
        string: "{}",
        list: "{}",
        optional: "nullopt",
        tuple: NoTuple::Whole("{}"),
    },
    stub: Stub {
        layout: "#include <bits/stdc++.h>\nusing namespace std;\n\n\
                 {gist}{result} {function}({parameters}) {\n    return {nothing};\n}\n",
        comment: "// ",
        parameter: "{type} {name}",
        large_parameter: "{type}& {name}",
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    /// The harness knows the stack's size and reports an overflow itself.
    #[test]
    fn the_harness_has_the_stack_of_the_table() {
        let harness = super::super::HARNESS.map(|(_, text)| text).concat();
        let stack_mib = TABLE.runtime.stack_mib;
        for text in [format!("stack_mib = {stack_mib};"), format!("too deep for the stack of {stack_mib} MiB")] {
            assert!(harness.contains(&text), "{text}");
        }
    }
}
