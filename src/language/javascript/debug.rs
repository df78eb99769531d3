//! The program of one call in JavaScript or TypeScript. It runs the submission's text under the file's own name, so that breakpoints in it are met.

use crate::language::Task;
use crate::language::debug::{DebugProgram, DebuggedCall, HowHeld, command, variables};
use crate::language::table::Table;

const HELPERS: &str = include_str!("debug/helpers.js");
/// What LeetCode offers, for a file that uses any of it.
const OFFERS: &str = include_str!("harness/kata_offers.cjs");
const OFFERED: [&str; 4] = ["PriorityQueue", "Queue", "Deque", "_."];
/// The option without which a module can only be asked for what it exports.
const OF_MODULES: &str = "--experimental-vm-modules";

pub fn program(table: &Table, task: &Task<'_>, call: &DebuggedCall<'_>, interpreter: &str) -> DebugProgram {
    let notation = &table.notation;
    let quoted = |text: &str| notation.literals.string.quoted(text);
    let spellings = notation.spellings(task.names);
    let list = |names: &[String]| format!("[{}]", names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "));
    let names = format!("[{}, {}]", list(&spellings.usual), list(&spellings.others));
    let helpers = HELPERS.replace("%FILE%", &quoted(task.file_name)).replace("%NAMES%", &names);
    let helpers = if OFFERED.iter().any(|name| task.source.contains(name)) { helpers + &offers() } else { helpers };
    let names = variables(task.signature, |name| notation.case.of(name));
    let arguments = task.signature.parameters.iter().zip(call.arguments).zip(&names);
    let arguments: String = arguments
        .map(|((parameter, value), name)| {
            format!("    const {name} = {};\n", notation.literal(value, Some(&parameter.ty)))
        })
        .collect();
    let checked = call.held().map_or_else(String::new, |(expected, held)| {
        let value = notation.literal(expected, Some(&task.signature.result));
        let stop = "        throw new Error(\"the answer is not the expected one\");\n    }\n";
        let check = match held {
            HowHeld::Exactly => format!("    if (!same(answer, expected)) {{\n{stop}"),
            HowHeld::InAnyOrder => format!("    if (!inAnyOrder(answer, expected)) {{\n{stop}"),
            HowHeld::Within { absolute, relative } => {
                format!("    if (!same(answer, expected, {absolute:?}, {relative:?})) {{\n{stop}")
            }
            HowHeld::Shown => String::new(),
        };
        format!("    const expected = {value};\n    console.log(\"expected\", expected);\n{check}")
    });
    let text = format!(
        "{}\n{helpers}\nasync function main() {{\n{arguments}    const call = find(await load(), {});\n    debugger;\n    \
         const answer = await call({});\n    console.log(\"answer  \", answer);\n{checked}}}\n\nmain();\n",
        call.comment("//"),
        names.len(),
        names.join(", ")
    );
    let with = |words: &[&str]| -> Vec<String> {
        let option = is_module(task).then_some(OF_MODULES);
        [interpreter]
            .into_iter()
            .chain(words.iter().copied())
            .chain(option)
            .chain([call.file_name])
            .map(str::to_owned)
            .collect()
    };
    DebugProgram { text, build: command([]), start: with(&[]), debuggers: vec![with(&["inspect"])] }
}

/// Defines what LeetCode offers and the file mentions.
fn offers() -> String {
    let body = OFFERS.replace("\"use strict\";\n", "");
    format!(
        "\nconst offers = {{ exports: {{}} }};\n((module, require) => {{\n{body}}})(offers, createRequire(SUBMISSION));\n\
         offers.exports.offer(read());\n"
    )
}

/// Whether a file may be a module: then a line begins with `import` or `export`, or it waits at its top level.
fn is_module(task: &Task<'_>) -> bool {
    let begins = |line: &str| {
        let word = line.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        matches!(word, "import" | "export" | "await") || line.contains("= await ")
    };
    task.file_name.ends_with(".mjs")
        || task.file_name.ends_with(".mts")
        || task.source.lines().any(|line| begins(line.trim_start()))
}
