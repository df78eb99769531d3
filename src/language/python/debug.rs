//! The program of one call in Python. It runs the submission's text under the file's own name, so that breakpoints in it are met.

use super::table::TABLE;
use crate::language::Task;
use crate::language::debug::{DebugProgram, DebuggedCall, HowHeld, command, variables};

const HELPERS: &str = include_str!("debug/helpers.py");

pub fn program(task: &Task<'_>, call: &DebuggedCall<'_>, interpreter: &str) -> DebugProgram {
    let notation = &TABLE.notation;
    let quoted = |text: &str| notation.literals.string.quoted(text);
    let spellings = notation.spellings(task.names);
    let list = |names: &[String]| format!("[{}]", names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "));
    let names = format!("[{}, {}]", list(&spellings.usual), list(&spellings.others));
    let helpers = HELPERS.replace("%FILE%", &quoted(task.file_name)).replace("%NAMES%", &names);
    let names = variables(task.signature, |name| notation.case.of(name));
    let arguments = task.signature.parameters.iter().zip(call.arguments).zip(&names);
    let arguments: String = arguments
        .map(|((parameter, value), name)| format!("    {name} = {}\n", notation.literal(value, Some(&parameter.ty))))
        .collect();
    let passed = names.join(", ");
    let checked = call.held().map_or_else(String::new, |(expected, held)| {
        let value = notation.literal(expected, Some(&task.signature.result));
        let check = match held {
            HowHeld::Exactly => "    assert plain(answer) == plain(expected), \"the answer is not the expected one\"\n".to_owned(),
            HowHeld::InAnyOrder => {
                "    assert in_any_order(plain(answer), plain(expected)), \"the answer is not the expected one\"\n".to_owned()
            }
            HowHeld::Within { absolute, relative } => format!(
                "    assert close(plain(answer), plain(expected), {absolute:?}, {relative:?}), \"the answer is not the expected one\"\n"
            ),
            HowHeld::Shown => String::new(),
        };
        format!("    expected = {value}\n    print(\"expected\", repr(expected))\n{check}")
    });
    let before = format!(
        "{}\n{helpers}\n\nif __name__ == \"__main__\":\n    sys.setrecursionlimit(100_000)\n{arguments}    function = find(load(), {})\n",
        call.comment("#"),
        names.len()
    );
    let line = 1 + before.matches('\n').count();
    let text = format!("{before}    answer = function({passed})\n    print(\"answer  \", repr(answer))\n{checked}");
    let file = call.file_name;
    DebugProgram {
        text,
        build: Vec::new(),
        start: command([interpreter, file]),
        // The first step from the call leads into the function.
        debuggers: vec![command([
            interpreter,
            "-m",
            "pdb",
            "-c",
            &format!("tbreak {line}"),
            "-c",
            "continue",
            "-c",
            "step",
            file,
        ])],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules of the program are those of the judge's prelude, in its order, so that the same names mean the same.
    #[test]
    fn the_names_are_those_that_the_judge_offers() {
        let prelude = include_str!("harness/kata_prelude.py");
        let table =
            prelude.split("_STANDARD = {").nth(1).and_then(|rest| rest.split("\n}").next()).expect("it has a table");
        let rows = table.lines().filter_map(|line| line.strip_prefix("    \"")?.strip_suffix("\":"));
        let offered: Vec<&str> = rows.filter(|module| *module != "sys").collect();
        let listed =
            HELPERS.split("modules = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("it has a list");
        assert_eq!(listed.split(' ').collect::<Vec<_>>(), offered);
    }
}
