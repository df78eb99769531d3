//! The files of a new problem, made from its signature: everything that can be known from it is there, and the rest is marked `TODO`.

use std::fmt::Write as _;

use anyhow::Context;

use super::{EDITORIAL, HEADINGS};
use crate::kept::to_toml;
use crate::language::LANGUAGES;
use crate::problem::{Constraints, Dimension, Shape, Signature, random};
use crate::value::{Type, Value};

/// Where a problem is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folders {
    /// Among Kata's own problems, with Rust beside the manifest.
    Registry,
    /// In a pack, which has no Rust.
    Pack,
}

/// The path and text of every file, below the folder that contains `problems` and `solutions`.
///
/// # Errors
/// If no input follows from the signature.
pub fn files(signature: &Signature, folders: Folders) -> anyhow::Result<Vec<(String, String)>> {
    let name = &signature.function;
    let problem = |file: &str| format!("problems/{name}/{file}");
    let ranges = ranges(signature);
    let examples = examples(signature, &ranges)?;
    let mut files = vec![
        (problem("problem.toml"), manifest(signature, &ranges, &examples)),
        (problem("statement.md"), statement(&examples, 0)),
        (problem("statement.zh.md"), statement(&examples, 1)),
        (problem("cases.toml"), CASES.to_owned()),
        (problem("editorial.md"), editorial(name, 0)),
        (problem("editorial.zh.md"), editorial(name, 1)),
    ];
    if folders == Folders::Registry {
        files.push((problem("mod.rs"), module(signature)));
    }
    for language in LANGUAGES {
        let path = format!("solutions/{name}/accepted/reference.{}", language.extensions()[0]);
        files.push((path, language.starter(signature, "TODO: the reference")));
    }
    Ok(files)
}

const CASES: &str =
    "# Each case is named after the mistake that it catches. The oracle answers where `expected` is absent.
#
# [[cases]]
# name = \"TODO\"
# catches = { en = \"TODO\", zh = \"TODO\" }
# arguments = { }
cases = []
";

/// The range of everything that needs one, to be narrowed or widened: key and value in TOML.
fn ranges(signature: &Signature) -> Vec<(String, String)> {
    let mut ranges: Vec<(String, String)> = Vec::new();
    let is_length = |name: &str| signature.parameters.iter().any(|p| p.shape.names().contains(&name));
    for parameter in &signature.parameters {
        for name in parameter.shape.names() {
            let is_known = ranges.iter().any(|(known, _)| known == name);
            let is_parameter = signature.parameters.iter().any(|p| p.name == *name);
            if !is_known && !is_parameter {
                ranges.push((name.to_owned(), quoted("1..=100")));
            }
        }
        let (innermost, n_unnamed) = inside(&parameter.ty, &parameter.shape);
        let n_lengths = n_unnamed + usize::from(*innermost == Type::String);
        let range = matches!(innermost, Type::Int | Type::Float).then(|| "range = \"-100..=100\"".to_owned());
        let length = (n_lengths > 0).then(|| format!("length = [{}]", vec![quoted("0..=100"); n_lengths].join(", ")));
        let range = match (range, length) {
            (Some(_), None) if is_length(&parameter.name) => quoted("1..=100"),
            (Some(_), None) => quoted("-100..=100"),
            (None, None) => continue,
            (range, length) => format!("{{ {} }}", range.into_iter().chain(length).collect::<Vec<_>>().join(", ")),
        };
        ranges.push((parameter.name.clone(), range));
    }
    ranges
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// The type inside all lists, and how many of these have neither a name nor a length.
fn inside<'a>(ty: &'a Type, shape: &Shape) -> (&'a Type, usize) {
    match (ty, shape) {
        (Type::List(item), Shape::List(dimension, inner)) => {
            let (innermost, n_unnamed) = inside(item, inner);
            (innermost, n_unnamed + usize::from(*dimension == Dimension::Any))
        }
        (Type::Optional(held), _) => inside(held, shape),
        _ => (ty, 0),
    }
}

/// The names of the examples of a new problem.
const EXAMPLES: [&str; 2] = ["first", "second"];

/// Two small inputs.
fn examples(signature: &Signature, ranges: &[(String, String)]) -> anyhow::Result<Vec<Vec<Value>>> {
    let table: String = ranges.iter().map(|(key, range)| format!("{key} = {range}\n")).collect();
    let table: toml::Table = table.parse().context("the constraints of a new problem are TOML")?;
    let constraints = Constraints::read(&table, signature, true).map_err(anyhow::Error::msg)?;
    let mut drawn: Vec<Vec<Value>> = (0..50).map(|n| constraints.small(&mut random(1, "author", n))).collect();
    drawn.sort_by_key(|input| input.iter().map(Value::size).sum::<usize>());
    drawn.dedup();
    let at = drawn.len() / 4;
    Ok(drawn.into_iter().skip(at).take(2).collect())
}

fn manifest(signature: &Signature, ranges: &[(String, String)], examples: &[Vec<Value>]) -> String {
    let mut text = format!(
        "difficulty = \"easy\"\ntopics = [\"TODO\"]\nsignature = \"{signature}\"\n\
         # `exact`, `close` (floats within 1e-9 + 1e-6 of the expected one), `any_order` or `laws`.\n\
         comparison = {}\n\n[constraints]\n",
        if holds_floats(&signature.result) { "{ close = { absolute = 1e-9, relative = 1e-6 } }" } else { "\"exact\"" }
    );
    for (key, range) in ranges {
        writeln!(text, "{key} = {range}").expect("a string grows");
    }
    text += "\n[limits]\nlargest = 1000\n\n\
             [hints]\nen = [\"TODO\", \"TODO\", \"TODO\"]\nzh = [\"TODO\", \"TODO\", \"TODO\"]\n";
    for (name, example) in EXAMPLES.iter().zip(examples) {
        let arguments = signature.parameters.iter().zip(example);
        let arguments = arguments.map(|(parameter, value)| format!("{} = {}", parameter.name, to_toml(value)));
        let arguments = arguments.collect::<Vec<_>>().join(", ");
        write!(text, "\n[[examples]]\nname = \"{name}\"\narguments = {{ {arguments} }}\n# expected = TODO\n")
            .expect("a string grows");
    }
    text
}

fn holds_floats(ty: &Type) -> bool {
    match ty {
        Type::Float => true,
        Type::List(item) | Type::Optional(item) => holds_floats(item),
        Type::Tuple(items) => items.iter().any(holds_floats),
        Type::Int | Type::Bool | Type::Char | Type::String => false,
    }
}

/// `language`: 0 for English, 1 for Chinese.
fn statement(examples: &[Vec<Value>], language: usize) -> String {
    let mut text = "# TODO\n".to_owned();
    for headings in HEADINGS {
        let heading = [headings.0, headings.1][language];
        write!(text, "\n## {heading}\n").expect("a string grows");
        match headings.0 {
            // The list of the manifest's constraints is put there.
            "Constraints" => {}
            "Examples" => {
                for (name, _) in EXAMPLES.iter().zip(examples) {
                    write!(text, "\n```text\n{{{{example {name}}}}}\n```\n\nTODO\n").expect("a string grows");
                }
            }
            _ => text += "\nTODO\n",
        }
    }
    text
}

fn editorial(name: &str, language: usize) -> String {
    let mut text = format!("# TODO {name}\n");
    for headings in EDITORIAL {
        write!(text, "\n## {}\n\nTODO\n", [headings.0, headings.1][language]).expect("a string grows");
    }
    text
}

/// The typed code of a problem that has nothing of its own yet.
fn module(signature: &Signature) -> String {
    let name = &signature.function;
    let types: Vec<String> = signature.parameters.iter().map(|parameter| typed(&parameter.ty)).collect();
    let names = signature.parameter_names();
    let (pattern, types) = match names.as_slice() {
        [one] => (format!("({one},)"), format!("({},)", types[0])),
        _ => (format!("({})", names.join(", ")), format!("({})", types.join(", "))),
    };
    format!(
        "//! TODO: what the problem asks, and what it does not.\n\n\
         use kata_problem::{{Content, Definition}};\n\n\
         #[path = \"../../solutions/{name}/accepted/reference.rs\"]\nmod reference;\n\n\
         type Arguments = {types};\ntype Answer = {};\n\n\
         pub fn content() -> Content {{\n    Content::new(Definition::<Arguments, Answer> {{\n        \
         // TODO: the laws that every right answer obeys.\n        laws: Vec::new(),\n        \
         ..Definition::of(|{pattern}| reference::{name}({}))\n    }})\n}}\n",
        typed(&signature.result),
        names.join(", ")
    )
}

fn typed(ty: &Type) -> String {
    match ty {
        Type::Int => "i64".to_owned(),
        Type::Float => "f64".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::Char => "char".to_owned(),
        Type::String => "String".to_owned(),
        Type::List(item) => format!("Vec<{}>", typed(item)),
        Type::Optional(held) => format!("Option<{}>", typed(held)),
        Type::Tuple(items) => format!("({},)", items.iter().map(typed).collect::<Vec<_>>().join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Manifest;

    fn written(signature: &str, folders: Folders) -> Vec<(String, String)> {
        files(&signature.to_owned().try_into().unwrap(), folders).unwrap()
    }

    #[test]
    fn a_manifest_is_valid_from_the_first_minute() {
        for signature in [
            "softmax(x: float[n]) -> float[n]",
            "conv(image: float[C][H][W], weight: float[O][C][K][K], stride: int) -> float[O][][]",
            "words(texts: string[], marks: char[], keep: bool[n], n: int, x: float?) -> (int, string)",
        ] {
            let files = written(signature, Folders::Registry);
            let manifest: toml::Table = files[0].1.parse().unwrap();
            let table = manifest["constraints"].as_table().unwrap();
            let signature: Signature = signature.to_owned().try_into().unwrap();
            assert!(Constraints::read(table, &signature, true).is_ok(), "{}", files[0].1);
            assert_eq!(manifest["examples"].as_array().unwrap().len(), 2);
            let read = toml::from_str::<Manifest>(&files[0].1);
            assert!(read.is_ok(), "{read:?}");
            let shown =
                |(name, text): &(String, String)| name.ends_with("statement.md") && text.contains("{{example second}}");
            assert!(files.iter().any(shown), "{files:?}");
        }
    }

    #[test]
    fn a_pack_has_no_rust_beside_the_manifest() {
        let names = |folders| -> Vec<String> {
            written("f(x: int) -> int", folders).into_iter().map(|(name, _)| name).collect()
        };
        assert!(names(Folders::Registry).contains(&"problems/f/mod.rs".to_owned()));
        assert!(!names(Folders::Pack).contains(&"problems/f/mod.rs".to_owned()));
        assert!(names(Folders::Pack).iter().any(|name| name.starts_with("solutions/f/accepted/reference.")));
    }

    #[test]
    fn the_module_names_every_argument() {
        let module = module(&"nms(boxes: float[n][4], k: int) -> int[]".to_owned().try_into().unwrap());
        assert!(
            module.contains("type Arguments = (Vec<Vec<f64>>, i64);") && module.contains("type Answer = Vec<i64>;")
        );
        assert!(module.contains("..Definition::of(|(boxes, k)| reference::nms(boxes, k))"), "{module}");
    }
}
