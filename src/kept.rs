//! Counterexamples kept beside a submission, in `.kata/`: tried first next time. A file that cannot be read is as good as none.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::problem::{Problem, from_toml};
use crate::value::Value;

#[derive(Serialize, Deserialize, Default)]
struct File {
    problem: String,
    counterexamples: Vec<Vec<toml::Value>>,
}

/// How many are kept.
const MOST: usize = 5;

/// The kept counterexamples of a submission, the newest first.
pub fn read(submission: &Path, problem: &Problem) -> Vec<Vec<Value>> {
    let file: File =
        fs::read_to_string(place(submission)).ok().and_then(|text| toml::from_str(&text).ok()).unwrap_or_default();
    if file.problem != problem.slug {
        return Vec::new();
    }
    let parameters = &problem.manifest.signature.parameters;
    let read = |written: &Vec<toml::Value>| -> Option<Vec<Value>> {
        let values = parameters.iter().zip(written).map(|(p, written)| from_toml(&p.ty, written, &p.name).ok());
        let values: Vec<Value> = values.collect::<Option<_>>()?;
        (values.len() == parameters.len() && (problem.content.valid)(&values).is_ok()).then_some(values)
    };
    file.counterexamples.iter().filter_map(read).take(MOST).collect()
}

/// Keeps a counterexample in front of the others. Small ones only: a large case is made again from its seed.
pub fn add(submission: &Path, problem: &Problem, arguments: &[Value]) -> std::io::Result<()> {
    if arguments.iter().map(Value::size).sum::<usize>() > 1000 {
        return Ok(());
    }
    let mut all = read(submission, problem);
    all.retain(|kept| kept != arguments);
    all.insert(0, arguments.to_vec());
    all.truncate(MOST);
    let written = all.iter().map(|values| values.iter().map(to_toml).collect()).collect();
    let file = File { problem: problem.slug.to_owned(), counterexamples: written };
    let place = place(submission);
    fs::create_dir_all(place.parent().unwrap_or(Path::new(".")))?;
    fs::write(place, toml::to_string(&file).map_err(std::io::Error::other)?)
}

fn place(submission: &Path) -> PathBuf {
    let name = submission.file_name().unwrap_or_default().to_string_lossy();
    submission.with_file_name(".kata").join(format!("{name}.toml"))
}

fn to_toml(value: &Value) -> toml::Value {
    match value {
        Value::Int(number) => toml::Value::Integer(*number),
        Value::Float(number) => toml::Value::Float(*number),
        Value::Bool(truth) => toml::Value::Boolean(*truth),
        Value::String(text) => toml::Value::String(text.clone()),
        Value::Ints(items) => toml::Value::Array(items.iter().map(|item| toml::Value::Integer(*item)).collect()),
        Value::Floats(items) => toml::Value::Array(items.iter().map(|item| toml::Value::Float(*item)).collect()),
        Value::List(items) | Value::Tuple(items) => toml::Value::Array(items.iter().map(to_toml).collect()),
    }
}
