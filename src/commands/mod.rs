//! The commands: arguments and environment in, output and an exit code out. Nothing below reads either.

mod baseline;
mod batch;
mod bench;
mod doctor;
mod environment;
mod files;
mod list;
mod merge;
mod new;
mod outputs;
mod partition;
mod progress;
mod reports;
mod screen;
mod show;
mod statement;
mod suggest;
mod test;
mod verify;
mod walk;

use std::io::Write;
use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use crate::cli::{Cli, Color, Command, SchemaFormat};
use crate::process;
use crate::report;
use crate::sandbox;
use environment::Environment;

/// Everything was accepted.
const ACCEPTED: u8 = 0;
/// Something was judged and not accepted.
const NOT_ACCEPTED: u8 = 1;
/// Something could not be judged.
const FAULT: u8 = 2;

/// The whole program.
pub fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let first = arguments.next().unwrap_or_default();
    if first == sandbox::SHIM {
        let Err(error) = sandbox::enter(&arguments.collect::<Vec<_>>());
        complain(&error);
        return ExitCode::from(127);
    }
    if first == sandbox::probe::PROBE {
        let tried = sandbox::probe::attempt(&arguments.collect::<Vec<_>>()).and_then(|attempts| print(&attempts));
        return tried.map_or(ExitCode::from(FAULT), |()| ExitCode::from(ACCEPTED));
    }
    let cli = Cli::parse();
    end_on_signals();
    process::adopt_strays();
    let done = run(cli);
    sandbox::leave();
    match done {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            // A reader that closed the pipe has what it wanted.
            let closed =
                error.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe);
            if !closed {
                complain(&error);
            }
            ExitCode::from(if closed { ACCEPTED } else { FAULT })
        }
    }
}

/// Whoever interrupts the judge finds nothing of it left: no process, no folder. The exit code is the shell's own, 128 and the signal.
fn end_on_signals() {
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGINT, SIGTERM, SIGHUP]) else {
        return;
    };
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            sandbox::end_all();
            std::process::exit(128 + signal);
        }
    });
}

fn run(cli: Cli) -> anyhow::Result<u8> {
    match cli.color {
        // Whoever sets NO_COLOR means it, whatever else is set; a dumb terminal shows colours as rubbish.
        Color::Auto
            if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
                || std::env::var_os("TERM").is_some_and(|name| name == "dumb") =>
        {
            colored::control::set_override(false);
        }
        Color::Auto => {}
        Color::Always => colored::control::set_override(true),
        Color::Never => colored::control::set_override(false),
    }
    let mut environment = Environment::read()?;
    if let Some(locale) = cli.command.locale() {
        environment.locale = locale;
    }
    match cli.command {
        Command::List(arguments) => list::run(&arguments, &environment),
        Command::Show(arguments) => show::run(&arguments, &environment),
        Command::New(arguments) => new::run(&arguments, &environment),
        Command::Test(arguments) => test::run(&arguments, &environment),
        Command::Merge(arguments) => merge::run(&arguments, &environment),
        Command::Schema(arguments) => {
            print(&match arguments.format {
                SchemaFormat::Json => report::schema(),
                SchemaFormat::Jsonl => report::schema_of_lines(),
            })?;
            Ok(ACCEPTED)
        }
        Command::Verify(arguments) => verify::run(&arguments, &environment),
        Command::Bench(arguments) => bench::run(&arguments, &environment),
        Command::Doctor(arguments) => doctor::run(&arguments, &environment),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "kata", &mut script);
            print(&String::from_utf8_lossy(&script))?;
            Ok(ACCEPTED)
        }
    }
}

/// Prints to stdout; the one place that does.
fn print(text: &str) -> anyhow::Result<()> {
    print_unread(&screen::harmless(text))
}

/// Prints what the engine that runs Kata is to read as commands of its own.
fn print_commands(text: &str) -> anyhow::Result<()> {
    print_unread(&screen::without_steering(text))
}

fn print_unread(text: &str) -> anyhow::Result<()> {
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()?;
    Ok(())
}

/// Says a line on stderr.
fn say(line: &str) {
    let line = screen::broken(&screen::harmless(&line.replace('\n', " ")));
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Prints an error to stderr, with its causes in one line each.
fn complain(error: &anyhow::Error) {
    use colored::Colorize;
    let mut causes: Vec<String> = error.chain().map(|cause| cause.to_string()).collect();
    causes.dedup();
    let causes = report::escaped_lines(causes.join(": ").trim_end());
    let text = screen::broken(&screen::harmless(&format!("error: {causes}")));
    let text = text.replacen("error:", &"error:".red().bold().to_string(), 1);
    let _ = writeln!(std::io::stderr(), "{text}");
}
