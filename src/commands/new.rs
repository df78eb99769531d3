//! `kata new`: writes a stub to start from, and never over a file that is there.

use std::io::Write;

use anyhow::Context;

use super::{ACCEPTED, print};
use crate::catalog;
use crate::cli::NewArgs;
use crate::language;
use crate::problem::{Locale, Problem};

pub fn run(arguments: &NewArgs) -> anyhow::Result<u8> {
    let problem = catalog::find(&arguments.problem)?;
    let name = arguments.language.to_lowercase();
    let language = language::by_name(&name).or_else(|| language::by_extension(&name)).with_context(|| {
        let names: Vec<&str> = language::LANGUAGES.iter().map(|language| language.name()).collect();
        format!("unknown language `{}`; Kata judges {}", arguments.language, names.join(", "))
    })?;
    std::fs::create_dir_all(&arguments.dir).with_context(|| format!("could not make `{}`", arguments.dir.display()))?;
    let path = arguments.dir.join(format!("{}.{}", problem.slug, language.extensions()[0]));
    let shown = path.display();
    let mut file = std::fs::File::create_new(&path)
        .with_context(|| format!("could not write `{shown}`; a file that is there is never overwritten"))?;
    file.write_all(language.starter(&problem.manifest.signature, &gist(problem)).as_bytes())?;
    print(&format!(
        "wrote {shown}\nread the statement with: kata show {}\njudge it with: kata test {shown}\n",
        problem.slug
    ))?;
    Ok(ACCEPTED)
}

/// The statement's task and first example, as plain lines of at most 90 columns.
fn gist(problem: &Problem) -> String {
    let statement = problem.statement(Locale::English);
    let task = statement.split("## Task").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or_default();
    let paragraph = task.trim().split("\n\n").next().unwrap_or_default();
    let mut gist = format!("{}: ", problem.title(Locale::English));
    let mut column = gist.chars().count();
    for word in paragraph.split_whitespace() {
        if column + word.chars().count() > 88 {
            gist.push('\n');
            column = 0;
        } else if column > 0 && !gist.ends_with(' ') {
            gist.push(' ');
        }
        gist.push_str(word);
        column += word.chars().count() + 1;
    }
    if let Some(example) = problem.examples.first() {
        let arguments: Vec<String> = example.arguments.iter().map(ToString::to_string).collect();
        gist.push_str(&format!("\n\n{}({})", problem.slug, arguments.join(", ")));
        if let Some(expected) = &example.expected {
            gist.push_str(&format!(" -> {expected}"));
        }
    }
    gist
}
