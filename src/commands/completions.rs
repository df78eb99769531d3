//! `kata completions`: the shell asks Kata itself for the candidates, so that problems, topics and cases of packs are completed too. `kata man`:
//! the manual pages.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::{CompleteEnv, Shells};
use etcetera::{BaseStrategy, choose_base_strategy};

use super::environment::Environment;
use super::{print, say, settings};
use crate::catalog::Catalog;
use crate::cli::{Cli, CompletionsArgs, ExitStatus, ManArgs};
use crate::language::LANGUAGES;
use crate::outside::Folder;
use crate::problem::Source;

/// The variable by which a shell's script asks for candidates.
const VARIABLE: &str = "KATA_COMPLETE";
/// The line by which a file is known to be Kata's.
const MARK: &str = "# Written by `kata completions --install`";
/// The largest script that is read to look for the mark.
const LARGEST: u64 = 1 << 20;

/// Answers a shell that asks for candidates. `false` if no shell asks.
pub fn answer(problems: &[Source]) -> bool {
    let problems = problems.to_vec();
    let command = move || with_candidates(Cli::command(), &problems);
    let here = std::env::current_dir().ok();
    let arguments: Vec<_> = std::env::args_os().collect();
    match CompleteEnv::with_factory(command).var(VARIABLE).try_complete(arguments, here.as_deref()) {
        Ok(is_answered) => is_answered,
        Err(error) => {
            say(&error.to_string());
            true
        }
    }
}

/// The command line with candidates for problems, topics, languages and cases.
fn with_candidates(command: Command, problems: &[Source]) -> Command {
    let problems = problems.to_vec();
    command.mut_subcommands(move |subcommand| {
        let problems = problems.clone();
        subcommand.mut_args(move |argument| {
            let find: fn(&Catalog) -> Vec<String> = match argument.get_id().as_str() {
                "problem" | "problems" => names,
                "topic" => topics,
                "language" => |_| LANGUAGES.map(|language| language.name().to_owned()).into(),
                "case" => cases,
                _ => return argument,
            };
            let problems = problems.clone();
            let complete = move |current: &OsStr| candidates(find(&catalog(&problems)), current);
            argument.add(ArgValueCompleter::new(complete))
        })
    })
}

/// The problems of Kata and of the packs that are in force. A broken pack has no candidates.
fn catalog(problems: &[Source]) -> Catalog {
    let mut catalog = Catalog::new(problems);
    let packs = settings::read(&[]).map(|settings| settings.packs).unwrap_or_default();
    for folder in packs {
        let _ = catalog.add_pack(&folder);
    }
    catalog
}

fn candidates(words: Vec<String>, current: &OsStr) -> Vec<CompletionCandidate> {
    let begun = current.to_string_lossy();
    words.into_iter().filter(|word| word.starts_with(&*begun)).map(CompletionCandidate::new).collect()
}

fn names(catalog: &Catalog) -> Vec<String> {
    catalog.listed().map(Source::name).collect()
}

/// Topics with hyphens, since a shell splits words at spaces.
fn topics(catalog: &Catalog) -> Vec<String> {
    let topics: BTreeSet<String> =
        catalog.listed().flat_map(|source| source.index.topics).map(|topic| topic.replace(' ', "-")).collect();
    topics.into_iter().collect()
}

/// The cases of the problems that the files on the command line are named after.
fn cases(catalog: &Catalog) -> Vec<String> {
    let files: Vec<PathBuf> =
        std::env::args_os().map(PathBuf::from).filter(|path| path.extension().is_some()).collect();
    let problems = files.iter().filter_map(|file| catalog.named_by(file).ok().flatten());
    let of = |problem: &crate::problem::Problem| {
        problem.examples.iter().chain(&problem.cases).map(|case| case.name.clone()).collect::<Vec<_>>()
    };
    problems.flat_map(of).collect()
}

pub fn run(arguments: &CompletionsArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let of_environment = || environment.shell.as_deref().and_then(Shell::from_shell_path);
    let shell =
        arguments.shell.or_else(of_environment).context("which shell? `kata completions bash`, `zsh` or `fish`")?;
    let script = script(shell)?;
    if !arguments.install {
        print(&script)?;
        return Ok(ExitStatus::Accepted);
    }
    let (path, more) = place(shell)?;
    let shown = path.display();
    install(&path, &marked(&script)).with_context(|| shown.to_string())?;
    print(&format!("wrote {shown}\n{more}\n"))?;
    Ok(ExitStatus::Accepted)
}

fn script(shell: Shell) -> anyhow::Result<String> {
    let name = shell.to_string();
    let shells = Shells::builtins();
    let completer = shells.completer(&name).with_context(|| format!("no completions are known for {name}"))?;
    let mut script = Vec::new();
    completer.write_registration(VARIABLE, "kata", "kata", "kata", &mut script)?;
    Ok(String::from_utf8(script)?)
}

/// The script with the mark, below a first line that must stay the first.
fn marked(script: &str) -> String {
    match script.split_once('\n') {
        Some((first, rest)) if first.starts_with("#compdef") => format!("{first}\n{MARK}\n{rest}"),
        _ => format!("{MARK}\n{script}"),
    }
}

/// Where a shell looks for the script, and what is left to do.
fn place(shell: Shell) -> anyhow::Result<(PathBuf, String)> {
    let base = choose_base_strategy().context("no home folder is known; `kata completions SHELL` prints the script")?;
    Ok(match shell {
        Shell::Bash => (
            base.data_dir().join("bash-completion/completions/kata"),
            "next: start a new bash, with the package `bash-completion` installed".to_owned(),
        ),
        Shell::Zsh => (
            base.data_dir().join("zsh/site-functions/_kata"),
            format!(
                "next: put `fpath+=({})` before `compinit` in ~/.zshrc, and start a new zsh",
                base.data_dir().join("zsh/site-functions").display()
            ),
        ),
        Shell::Fish => (base.config_dir().join("fish/completions/kata.fish"), "next: start a new fish".to_owned()),
        other => bail!("`--install` knows bash, zsh and fish; `kata completions {other}` prints the script"),
    })
}

/// Writes the script, unless a file of another origin stands there.
fn install(path: &Path, script: &str) -> anyhow::Result<()> {
    let (folder, name) = path.parent().zip(path.file_name()).context("it is in no folder")?;
    std::fs::create_dir_all(folder)?;
    let (folder, name) = (Folder::open(folder)?, Path::new(name));
    let other =
        "a file of another origin stands there; move it away, or place what `kata completions SHELL` prints yourself";
    match folder.read(name, LARGEST) {
        Ok(known) if String::from_utf8_lossy(&known).contains(MARK) => folder.replace(name, script.as_bytes(), None)?,
        Ok(_) => bail!(other),
        Err(error) if error.kind() == ErrorKind::NotFound => folder.create(name, script.as_bytes())?,
        Err(error) => return Err(error).context(other),
    }
    Ok(())
}

/// Writes a manual page for Kata and for each command.
pub fn man(arguments: &ManArgs) -> anyhow::Result<ExitStatus> {
    let shown = arguments.dir.display();
    std::fs::create_dir_all(&arguments.dir).with_context(|| format!("could not make `{shown}`"))?;
    clap_mangen::generate_to(Cli::command(), &arguments.dir)
        .with_context(|| format!("could not write to `{shown}`"))?;
    print(&format!("wrote the manual pages to {shown}\nnext: man -l {}\n", arguments.dir.join("kata.1").display()))?;
    Ok(ExitStatus::Accepted)
}
