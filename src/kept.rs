//! Keeps counterexamples beside a submission, in `.kata/`, to try them first in the next run. A file that cannot be understood counts as absent,
//! and neither the file nor the folder may be a link: whoever wrote the submission may have put anything there.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::outside::{Folder, Given};
use crate::problem::{Problem, from_toml};
use crate::value::Value;

#[derive(Serialize, Deserialize, Default)]
struct KeptFile {
    problem: String,
    counterexamples: Vec<Vec<toml::Value>>,
}

/// How many are kept.
const MOST: usize = 5;
/// The most scalars and characters of a kept counterexample. A large case is generated again from its seed.
const LARGEST: usize = 1000;
/// The largest file of them.
const LARGEST_FILE: u64 = 1 << 20;
/// The folder beside a submission.
const FOLDER: &str = ".kata";

/// The kept counterexamples of a submission, newest first. It is no error if there are none.
pub fn read(submission: &Given, problem: &Problem) -> io::Result<Vec<Vec<Value>>> {
    // A fault on the way to the submission is reported for the submission itself.
    let Ok(beside) = submission.folder() else { return Ok(Vec::new()) };
    let read = beside.below(Path::new(FOLDER)).and_then(|folder| read_in(&folder, &submission.path, problem));
    read.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(Vec::new()) } else { Err(error) })
}

fn read_in(folder: &Folder, submission: &Path, problem: &Problem) -> io::Result<Vec<Vec<Value>>> {
    let name = name(submission);
    let bytes = folder.read(&name, LARGEST_FILE);
    let bytes = bytes.map_err(|error| io::Error::new(error.kind(), format!("`{}`: {error}", name.display())))?;
    let file: KeptFile =
        std::str::from_utf8(&bytes).ok().and_then(|text| toml::from_str(text).ok()).unwrap_or_default();
    if file.problem != problem.name() {
        return Ok(Vec::new());
    }
    let parameters = &problem.manifest.signature.parameters;
    let read = |written: &Vec<toml::Value>| -> Option<Vec<Value>> {
        let values = parameters.iter().zip(written).map(|(p, written)| from_toml(&p.ty, written, &p.name).ok());
        let values: Vec<Value> = values.collect::<Option<_>>()?;
        let is_sound = values.len() == parameters.len() && size(&values) <= LARGEST;
        (is_sound && problem.content.valid(&values).is_ok()).then_some(values)
    };
    Ok(file.counterexamples.iter().filter_map(read).take(MOST).collect())
}

/// Puts a counterexample before the others, if it is small.
pub fn add(submission: &Given, problem: &Problem, arguments: &[Value]) -> io::Result<()> {
    if size(arguments) > LARGEST {
        return Ok(());
    }
    let folder = submission.folder()?.made(Path::new(FOLDER))?;
    let mut all = read_in(&folder, &submission.path, problem).unwrap_or_default();
    all.retain(|kept| kept != arguments);
    all.insert(0, arguments.to_vec());
    all.truncate(MOST);
    let written = all.iter().map(|values| values.iter().map(to_toml).collect()).collect();
    let file = KeptFile { problem: problem.name(), counterexamples: written };
    let text = toml::to_string(&file).map_err(io::Error::other)?;
    folder.replace(&name(&submission.path), text.as_bytes(), None)
}

/// The file of a submission's counterexamples in their folder.
fn name(submission: &Path) -> PathBuf {
    let name = submission.file_name().unwrap_or_default().to_string_lossy();
    PathBuf::from(format!("{name}.toml"))
}

fn size(values: &[Value]) -> usize {
    values.iter().map(Value::size).sum()
}

/// The value as a manifest writes it.
pub fn to_toml(value: &Value) -> toml::Value {
    match value {
        Value::Int(number) => toml::Value::Integer(*number),
        Value::Float(number) => toml::Value::Float(*number),
        Value::Bool(truth) => toml::Value::Boolean(*truth),
        Value::Char(character) => toml::Value::String(character.to_string()),
        Value::String(text) => toml::Value::String(text.clone()),
        Value::Ints(items) => toml::Value::Array(items.iter().map(|item| toml::Value::Integer(*item)).collect()),
        Value::Floats(items) => toml::Value::Array(items.iter().map(|item| toml::Value::Float(*item)).collect()),
        Value::List(items) | Value::Tuple(items) => toml::Value::Array(items.iter().map(to_toml).collect()),
        Value::Optional(Some(held)) => to_toml(held),
        Value::Optional(None) => toml::Value::Table(toml::Table::new()),
    }
}
