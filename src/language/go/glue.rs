//! Writes the two files that a submission is compiled from: its own text with the clauses that it lacks, and the glue that hands its function to the
//! harness while the program starts, so that its own `main` never runs.

use super::notation::type_name;
use super::packages::OFFERED;
use super::scan::{Found, Function};
use super::table::TABLE;
use crate::language::Task;

/// The submission's text as a file of `package main`, with its own line numbers, and with the imports that it lacks.
pub fn submission(found: &Found<'_>, source: &str, file_name: &str) -> String {
    submission_with(found, source, file_name, "", None)
}

/// The same with further imports, and with a name for the `main` of the file where it must not be the program's.
pub fn submission_with(found: &Found<'_>, source: &str, file_name: &str, further: &str, main: Option<&str>) -> String {
    let (mut imports, mut uses) = (further.to_owned(), String::new());
    let owners = found.owners();
    for (name, path, used) in OFFERED {
        let is_there = found.declared.contains(name) || found.imports.iter().any(|import| import.called() == *name);
        if owners.contains(name) && !is_there {
            imports.push_str(&format!("; import {path:?}"));
            uses.push_str(&format!("var _ = {used}\n"));
        }
    }
    let end = if uses.is_empty() || source.ends_with('\n') { "" } else { "\n" };
    let line = format!("//line {file_name}:1\n");
    let mut text = source.to_owned();
    let of_main = found.functions.iter().find(|function| function.name == "main" && function.of.is_none());
    if let (Some(name), Some(token)) = (main, of_main.and_then(|function| found.tokens.get(function.tokens.start))) {
        text.replace_range(token.at..token.at + token.text.len(), name);
    }
    match found.package {
        Some(package) => {
            let (before, after) = (&text[..package.at], &text[package.at + package.text.len()..]);
            format!("{line}{before}main{imports}{after}{end}{uses}")
        }
        None => format!("package main{imports}\n{line}{text}{end}{uses}"),
    }
}

/// The glue for a function.
pub fn glue(task: &Task<'_>, found: &Found<'_>, function: &Function<'_>) -> String {
    let name = function.name;
    let callee = match function.of {
        Some(of) => format!("(*{of}).{name}"),
        None if function.is_generic => instance(task, name),
        None => name.to_owned(),
    };
    let quoted = |text: &str| TABLE.notation.literals.string.quoted(text);
    let arguments = [
        quoted(&task.signature.code()),
        quoted(&task.signature.parameter_names().join(",")),
        quoted(task.file_name),
        quoted(&function.shown()),
        function.of.is_some().to_string(),
        callee,
    ];
    let main = if found.has_main() { "" } else { "func main() {}\n" };
    format!(
        "package main\nimport kata_harness_ \"kata_harness\"\nfunc init() {{ kata_harness_.Serve({}) }}\n{main}",
        arguments.join(", ")
    )
}

/// A function of the problem's own types that calls a generic one.
pub fn instance(task: &Task<'_>, name: &str) -> String {
    let parameters = task.signature.parameters.iter().enumerate();
    let types = parameters.clone().map(|(at, parameter)| format!("kata_{at} {}", type_name(&parameter.ty)));
    let arguments = parameters.map(|(at, _)| format!("kata_{at}"));
    format!(
        "func({}) {} {{ return {name}({}) }}",
        types.collect::<Vec<_>>().join(", "),
        type_name(&task.signature.result),
        arguments.collect::<Vec<_>>().join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::go::scan::scan;

    fn check(source: &str, expected: &str) {
        assert_eq!(submission(&scan(source), source, "f.go"), expected);
    }

    #[test]
    fn clauses_that_are_missing_are_added() {
        check(
            "func f() { sort.Ints(nil) }",
            "package main; import \"sort\"\n//line f.go:1\nfunc f() { sort.Ints(nil) }\nvar _ = sort.Ints\n",
        );
        check("func f() {}\n", "package main\n//line f.go:1\nfunc f() {}\n");
        check(
            "// A.\npackage solution\n\nvar x = math.Pi\n",
            "//line f.go:1\n// A.\npackage main; import \"math\"\n\nvar x = math.Pi\nvar _ = math.Abs\n",
        );
        // What is imported or declared already, under whatever path.
        check("import \"my/sort\"\nvar x = sort.X", "package main\n//line f.go:1\nimport \"my/sort\"\nvar x = sort.X");
        check("type heap struct{}\nvar x = heap.Y", "package main\n//line f.go:1\ntype heap struct{}\nvar x = heap.Y");
        check("// sort.Ints\nvar x = \"math.Pi\"", "package main\n//line f.go:1\n// sort.Ints\nvar x = \"math.Pi\"");
    }
}
