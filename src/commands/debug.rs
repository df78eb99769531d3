//! `kata debug`: writes the program of one call beside a submission, and says how a debugger starts it.

use std::ffi::OsStr;
use std::io::{ErrorKind, IsTerminal};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail, ensure};

use super::environment::Environment;
use super::{input, print, setup};
use crate::build::Builder;
use crate::cli::{DebugArgs, ExitStatus};
use crate::judge;
use crate::kept;
use crate::language::debug::{DebugProgram, DebuggedCall, MARK};
use crate::language::{Language, Profile, Task};
use crate::outside::{Folder, Given, LARGEST_SUBMISSION};
use crate::problem::Problem;
use crate::process;
use crate::report;
use crate::value::Value;
use crate::verdict::shell_word;

/// The most scalars and characters of an input that is written as a program.
const LARGEST: usize = 20_000;
/// The end of the names of such programs, before the extension.
pub const SUFFIX: &str = ".debug";

pub fn run(arguments: &DebugArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let (path, problem, language) = input::submission(&arguments.file, arguments.problem.as_deref(), environment)?;
    let given = Given::named(&path);
    let mut builder = setup::builder(&arguments.sandbox, environment)?;
    setup::sanitize(&mut builder, &arguments.sanitize, std::slice::from_ref(&path))?;
    builder.sweep();
    let (values, expected) = call_of(arguments, problem, (&given, language), &builder)?;
    let (helpers, source) = match judge::read_with_helpers(&given, language)? {
        Ok(read) => read,
        Err(refused) => bail!("`{}`: {}", path.display(), refused.headline),
    };
    let file_name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    ensure!(
        can_name(&path),
        "`{}`: a program cannot name this file; give it a name without quotes and backslashes",
        path.display()
    );
    let name = name_of(&path, language);
    let signature = &problem.manifest.signature;
    let names = problem.names();
    let task =
        Task { signature, names: &names, source: &source, file_name, profile: Profile::Judged, helpers: &helpers };
    let compiler = compiler(&builder, language)?;
    let head = format!("It calls {file_name} once. It runs outside the sandbox.");
    let comparison = problem.manifest.comparison;
    let call = DebuggedCall {
        arguments: &values,
        expected: expected.as_ref(),
        comparison,
        head: &head,
        file_name: &name,
        is_sanitized: builder.sanitizes,
    };
    let program = match language.debug(&task, &call, &compiler) {
        Ok(program) => program,
        Err(refused) => bail!("`{}`: {}", path.display(), refused.headline),
    };
    write(&given, &name, &program.text)?;
    let shown = path.with_file_name(&name);
    let called = language.call(signature, &values);
    let words = report::words(environment.locale);
    if !arguments.exec {
        print(&words.debugged(&shown.display().to_string(), &called, &lines(&program, &path)))?;
        return Ok(ExitStatus::Accepted);
    }
    print(&words.debugged(&shown.display().to_string(), &called, &[]))?;
    start(&program, &path, &builder)
}

/// The arguments of the call, and the answer that is expected: of the kept counterexample, if no input is named.
fn call_of(
    arguments: &DebugArgs,
    problem: &Problem,
    (given, language): (&Given, &dyn Language),
    builder: &Builder,
) -> anyhow::Result<(Vec<Value>, Option<Value>)> {
    let options = input::options(&arguments.input, None);
    let kept =
        if input::is_open(&arguments.input) { kept::read(given, problem).unwrap_or_default() } else { Vec::new() };
    let (values, written) = match kept.into_iter().next() {
        Some(values) => (values, None),
        None => input::of(&arguments.input, problem, (given, language), builder, options)?,
    };
    let size: usize = values.iter().map(Value::size).sum();
    ensure!(
        size <= LARGEST,
        "this input has {size} values, more than a program should hold ({LARGEST}); choose a smaller one"
    );
    let expected = match written {
        Some(written) => Some(written),
        None => judge::expected_answer(builder, problem, &values)?,
    };
    Ok((values, expected))
}

/// Whether a program can include the file by its name.
pub fn can_name(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    !name.is_empty() && !name.contains(['"', '\\']) && !name.contains(char::is_control)
}

/// The name of the program's file.
fn name_of(path: &Path, language: &dyn Language) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem}{SUFFIX}.{}", language.extensions()[0])
}

/// Whether a file has the name of such a program, or of what it is built into.
pub fn is_debug_program(path: &Path) -> bool {
    let names = [path.file_stem(), path.file_name()];
    names.into_iter().flatten().any(|name| name.as_bytes().ends_with(SUFFIX.as_bytes()))
}

/// The command of the compiler or interpreter in force.
fn compiler(builder: &Builder, language: &dyn Language) -> anyhow::Result<String> {
    let toolchain = builder.toolchain(language)?;
    let chosen = builder.chosen.get(language.name()).and_then(|chosen| chosen.program.as_ref());
    let usual = language.table().requirement.tools[0].commands;
    let found = usual.iter().find(|command| builder.search_path.iter().any(|folder| folder.join(command).is_file()));
    Ok(match (chosen, found) {
        (Some(chosen), _) => chosen.command.display().to_string(),
        (None, Some(usual)) => (*usual).to_owned(),
        (None, None) => toolchain.program.display().to_string(),
    })
}

/// Writes the program. A file that Kata did not write stays.
fn write(given: &Given, name: &str, text: &str) -> anyhow::Result<()> {
    let path = given.path.with_file_name(name);
    let shown = path.display();
    let folder = given.folder().with_context(|| format!("could not write `{shown}`"))?;
    match folder.create(Path::new(name), text.as_bytes()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            ensure!(
                is_own(&folder, name),
                "`{shown}` exists, and Kata did not write it; move it away, then write the program again"
            );
            let written = folder.replace(Path::new(name), text.as_bytes(), None);
            written.with_context(|| format!("could not write `{shown}`"))
        }
        Err(error) => Err(error).with_context(|| format!("could not write `{shown}`")),
    }
}

/// Whether a file says in its first line that Kata wrote it.
fn is_own(folder: &Folder, name: &str) -> bool {
    let text = folder.read(Path::new(name), LARGEST_SUBMISSION).unwrap_or_default();
    let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    String::from_utf8_lossy(first).contains(MARK)
}

/// The commands to show, each with what it does, to be typed in the folder that the user is in.
fn lines(program: &DebugProgram, path: &Path) -> Vec<(&'static str, String)> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let enter = folder.map(|folder| ("enter", format!("cd {}", quoted(&folder.to_string_lossy()))));
    let mut lines: Vec<_> = enter.into_iter().collect();
    if !program.build.is_empty() {
        lines.push(("build", command(&program.build)));
    }
    lines.push(("start", command(&program.start)));
    lines.extend(program.debuggers.iter().map(|words| ("debug", command(words))));
    lines
}

fn command(words: &[String]) -> String {
    words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ")
}

fn quoted(word: &str) -> String {
    shell_word(word.as_bytes())
}

/// Builds the program, and lets it or a debugger take the place of this process.
fn start(program: &DebugProgram, path: &Path, builder: &Builder) -> anyhow::Result<ExitStatus> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let in_folder = |words: &[String]| {
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).current_dir(folder);
        command
    };
    if !program.build.is_empty() {
        let status = in_folder(&program.build).status();
        let status = status.with_context(|| format!("could not start `{}`", program.build[0]))?;
        ensure!(
            status.success(),
            "the program does not compile; `kata test {}` says more",
            quoted(&path.to_string_lossy())
        );
    }
    let is_there = |words: &&Vec<String>| builder.search_path.iter().any(|folder| folder.join(&words[0]).is_file());
    let debugger = program.debuggers.iter().find(is_there).filter(|_| std::io::stdin().is_terminal());
    let words = debugger.unwrap_or(&program.start);
    process::restore();
    let error = in_folder(words).exec();
    Err(error).with_context(|| format!("could not start `{}`", words[0]))
}
