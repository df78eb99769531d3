//! `kata new`: writes a stub to start from. It never overwrites a file.

use std::io::ErrorKind;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use anyhow::{Context, bail};

use super::editor;
use super::environment::Environment;
use super::print;
use crate::cli::{ExitStatus, NewArgs};
use crate::language::{self, LANGUAGES, Language};
use crate::outside::Folder;
use crate::problem::{Locale, Problem};
use crate::report::{self, wrap};
use crate::verdict::shell_word;

/// The widest line of a stub's comment, without the comment marks.
const WIDEST: usize = 88;

pub fn run(arguments: &NewArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let problem = environment.catalog.find(&arguments.problem)?;
    let chosen = arguments.language.as_ref().or(environment.settings.language.as_ref());
    let language = match chosen {
        Some(name) => language::find(name)?,
        None => only_language(problem, environment)?,
    };
    std::fs::create_dir_all(&arguments.dir).with_context(|| format!("could not make `{}`", arguments.dir.display()))?;
    // A file in the current folder is shown by its name alone.
    let folder = if arguments.dir.as_os_str() == "." { "".as_ref() } else { arguments.dir.as_path() };
    let name = format!("{}.{}", problem.slug, language.extensions()[0]);
    let path = folder.join(&name);
    let shown = path.display();
    let word = shell_word(path.as_os_str().as_bytes());
    // A word that begins with a hyphen must not be taken for an option.
    let word = if word.starts_with('-') { format!("-- {word}") } else { word };
    let text = language.starter(&problem.manifest.signature, &gist(problem, environment.locale));
    match Folder::open(folder).and_then(|folder| folder.create(Path::new(&name), text.as_bytes())) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => bail!(
            "`{shown}` exists already, and Kata never overwrites a file; judge it with `kata test {word}`, \
             or write another with `--dir DIR`"
        ),
        Err(error) => return Err(error).with_context(|| format!("could not write `{shown}`")),
    }
    if !arguments.no_editor {
        print(&editor::set_up(folder, &name, language, environment))?;
    }
    print(&report::words(environment.locale).wrote(&shown.to_string(), &problem.name(), &word))?;
    Ok(ExitStatus::Accepted)
}

/// The language to write if none is named: the only one that is installed.
fn only_language(problem: &Problem, environment: &Environment) -> anyhow::Result<&'static dyn Language> {
    let builder = environment.builder()?;
    let installed: Vec<_> = LANGUAGES.into_iter().filter(|language| builder.toolchain(*language).is_ok()).collect();
    if let [language] = installed.as_slice() {
        return Ok(*language);
    }
    let names: Vec<&str> = LANGUAGES.iter().map(|language| language.name()).collect();
    let first = installed.first().unwrap_or(&LANGUAGES[0]).name();
    bail!("in which language? Kata judges {}: `kata new {} --language {first}`", names.join(", "), problem.name())
}

/// The statement's task, the signature with its shapes, and the first example, as plain lines.
fn gist(problem: &Problem, locale: Locale) -> String {
    let statement = problem.statement(locale);
    let (head, colon) = match locale {
        Locale::English => ("## Task", ": "),
        Locale::Chinese => ("## 题目", "："),
    };
    let task = statement.split(head).nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or_default();
    let paragraph = task.trim().split("\n\n").next().unwrap_or_default();
    let lines: Vec<&str> = paragraph.split_whitespace().collect();
    let text = format!("{}{colon}{}", problem.title(locale), lines.join(" "));
    let mut gist = wrap::hanging(&text, (0, 0), WIDEST);
    let signature = wrap::hanging(&problem.manifest.signature.to_string(), (0, 2), WIDEST);
    gist.push_str(&format!("\n\n{signature}"));
    if let Some(example) = problem.examples.first() {
        gist.push_str(&format!("\n{}", problem.example_line(example)));
    }
    gist
}
