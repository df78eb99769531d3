//! The commands: they take arguments and the environment, and produce output and an exit code. No lower module reads either.

mod author;
mod baseline;
mod batch;
mod belonging;
mod bench;
mod changed;
mod color;
mod completions;
mod debug;
mod doctor;
mod editor;
mod environment;
mod exports;
mod files;
mod help;
mod hint;
mod input;
mod interrupt;
mod keeping;
mod list;
mod merge;
mod new;
mod next;
mod outputs;
mod partition;
mod progress;
mod reports;
mod reset;
mod run;
mod running;
mod screen;
mod settings;
mod setup;
mod show;
mod solution;
mod statement;
mod status;
mod stress;
mod suggest;
mod targets;
mod test;
mod unkept;
mod verify;
mod walk;
mod watch;

use std::io::{IsTerminal, Write};
use std::os::fd::AsFd;
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

use crate::catalog::Catalog;
use crate::cli::{Cli, Color, Command, ExitStatus, SchemaFormat};
use crate::problem::{Locale, Source};
use crate::process;
use crate::report;
use crate::sandbox;
use environment::Environment;

/// Runs the whole program on these problems.
pub fn main(problems: &[Source]) -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let first = arguments.next().unwrap_or_default();
    if first == sandbox::SHIM {
        process::restore();
        let Err(error) = sandbox::enter(&arguments.collect::<Vec<_>>());
        complain(&error, Locale::English);
        return ExitStatus::NotExecuted.into();
    }
    if first == sandbox::probe::PROBE {
        let tried = sandbox::probe::attempt(&arguments.collect::<Vec<_>>()).and_then(|attempts| print(&attempts));
        return after(tried).into();
    }
    if completions::answer(problems) {
        return ExitStatus::Accepted.into();
    }
    color::decide(Color::Auto);
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(refused) => return say_usage(&refused).into(),
    };
    color::decide(cli.color);
    process::ready();
    interrupt::listen();
    process::adopt_strays();
    let chosen = cli.command.locale();
    let (locale, done) = match Environment::read(Catalog::new(problems)) {
        Ok(mut environment) => {
            environment.locale = chosen.unwrap_or(environment.locale);
            let done = apply_settings(&cli, &mut environment).and_then(|()| run(cli, &environment));
            (environment.locale, done)
        }
        Err(error) => (chosen.unwrap_or_else(environment::system_locale), Err(error)),
    };
    sandbox::leave();
    match done {
        Ok(status) => status.into(),
        Err(error) => {
            complain(&error, locale);
            ExitStatus::NotJudged.into()
        }
    }
}

/// The exit status of a command that only prints: only printing can fail.
fn after(printed: anyhow::Result<()>) -> ExitStatus {
    if printed.is_ok() { ExitStatus::Accepted } else { ExitStatus::NotJudged }
}

/// Prints help, or an error in the arguments. The text may contain file names that others chose.
fn say_usage(said: &clap::Error) -> ExitStatus {
    let text = said.render();
    let is_colored = || colored::control::SHOULD_COLORIZE.should_colorize();
    let shown = |is_colored| if is_colored { text.ansi().to_string() } else { text.to_string() };
    if !said.use_stderr() {
        let printed = print(&shown(is_colored()));
        return after(printed);
    }
    let text = screen::harmless(&color::for_stderr(|| shown(is_colored())));
    let _ = std::io::stderr().write_all(text.as_bytes());
    ExitStatus::NotJudged
}

/// Puts the settings in force for a command that knows them, and adds the packs to its catalogue.
fn apply_settings(cli: &Cli, environment: &mut Environment) -> anyhow::Result<()> {
    if !cli.command.has_settings() {
        return Ok(());
    }
    environment.settings = settings::read(cli.command.packs().unwrap_or_default())?;
    if let Some(locale) = environment.settings.locale.filter(|_| cli.command.locale().is_none()) {
        environment.locale = locale;
    }
    if cli.command.packs().is_none() {
        return Ok(());
    }
    let folders = environment.settings.packs.clone();
    folders.iter().try_for_each(|folder| environment.catalog.add_pack(folder))
}

fn run(cli: Cli, environment: &Environment) -> anyhow::Result<ExitStatus> {
    match cli.command {
        Command::Help { about } => help::run(about.as_deref()),
        Command::List(arguments) => list::run(&arguments, environment),
        Command::Show(arguments) => show::run(&arguments, environment),
        Command::New(arguments) => new::run(&arguments, environment),
        Command::Test(arguments) => test::run(&arguments, environment),
        Command::Run(arguments) => run::run(&arguments, environment),
        Command::Debug(arguments) => debug::run(&arguments, environment),
        Command::Stress(arguments) => stress::run(&arguments, environment),
        Command::Watch(arguments) => watch::run(&arguments, environment),
        Command::Merge(arguments) => merge::run(&arguments, environment),
        Command::Schema(arguments) => {
            print(&match arguments.format {
                SchemaFormat::Json => report::schema(),
                SchemaFormat::Jsonl => report::schema_of_lines(),
            })?;
            Ok(ExitStatus::Accepted)
        }
        Command::Author(arguments) => author::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments, environment),
        Command::Bench(arguments) => bench::run(&arguments, environment),
        Command::Doctor(arguments) => doctor::run(&arguments, environment),
        Command::Status(arguments) => status::run(&arguments, environment),
        Command::Next(arguments) => next::run(&arguments, environment),
        Command::Reset(arguments) => reset::run(&arguments, environment),
        Command::Hint(arguments) => hint::run(&arguments, environment),
        Command::Solution(arguments) => solution::run(&arguments, environment),
        Command::Completions(arguments) => completions::run(&arguments, environment),
        Command::Man(arguments) => completions::man(&arguments),
    }
}

/// Prints the commands that may follow, for a person: another program that reads the output has no use for them.
fn print_next(commands: &[String], environment: &Environment) -> anyhow::Result<()> {
    if !std::io::stdout().is_terminal() {
        return Ok(());
    }
    print(&format!("\n{}", report::next_lines(commands, environment.width, environment.locale)))
}

/// A paragraph, wrapped to the width, with a newline at its end.
fn prose(sentence: &str, width: usize) -> String {
    crate::report::wrap::hanging(sentence, (0, 2), width) + "\n"
}

/// Prints to stdout. No other function does.
fn print(text: &str) -> anyhow::Result<()> {
    print_unread(&screen::harmless(text))
}

/// Prints workflow commands for the CI engine that runs Kata.
fn print_commands(text: &str) -> anyhow::Result<()> {
    print_unread(&screen::without_steering(text))
}

/// If the reader has closed the pipe, printing ends without an error and does not change the exit code.
fn print_unread(text: &str) -> anyhow::Result<()> {
    let stdout = std::io::stdout();
    let mut rest = text.as_bytes();
    while !rest.is_empty() {
        match nix::unistd::write(&stdout, rest) {
            Ok(n_written) => rest = &rest[n_written..],
            Err(Errno::EINTR) => {}
            // Kata was given a non-blocking pipe.
            Err(Errno::EAGAIN) => {
                let _ = poll(&mut [PollFd::new(stdout.as_fd(), PollFlags::POLLOUT)], PollTimeout::NONE);
            }
            Err(Errno::EPIPE) => return Ok(()),
            Err(error) => return Err(std::io::Error::from(error)).context("could not write to stdout"),
        }
    }
    Ok(())
}

/// Prints a line to stderr.
fn say(line: &str) {
    let line = screen::broken(&screen::harmless(&line.replace('\n', " ")));
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Prints an error to stderr, with its causes, in one line.
fn complain(error: &anyhow::Error, locale: Locale) {
    use colored::Colorize;
    let mut causes: Vec<String> = error.chain().map(|cause| cause.to_string()).collect();
    causes.dedup();
    let words = report::words(locale);
    let causes = report::escaped_lines(&words.said(causes.join(": ").trim_end()));
    let label = words.error();
    let (label, gap) = label.split_at(label.trim_end().len());
    let text = screen::broken(&screen::harmless(&color::for_stderr(|| format!("{}{gap}{causes}", label.red().bold()))));
    let _ = writeln!(std::io::stderr(), "{text}");
}
