//! What `kata watch` shows: the files in work and how far their run is, and below it a report or what a key asked for.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use clap::CommandFactory;
use colored::Colorize;

use super::judging::Heard;
use super::{harmless, view, words};
use crate::cli::{Cli, WatchArgs};
use crate::commands::environment::Environment;
use crate::commands::{setup, suggest};
use crate::problem::{Locale, Problem, from_toml};
use crate::process;
use crate::report::{self, Step, TerminalOptions, wrap};
use crate::verdict::{GroupName, Report, SCHEMA, SubmissionReport, Summary};

/// How long another command of Kata may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// What stands below the first line.
enum Body {
    Nothing,
    /// The report of the last run, which may still be going on.
    Report,
    /// What a key asked for.
    Text(String),
}

pub struct Desk<'a> {
    arguments: &'a WatchArgs,
    environment: &'a Environment,
    titles: Vec<(String, &'static str)>,
    /// The files of the last run.
    pub files: Vec<PathBuf>,
    pub status: String,
    /// What the run said to stderr.
    pub said: String,
    report: Report,
    body: Body,
    is_waiting: bool,
    n_hints: usize,
    /// How many lines of the body are above the screen.
    n_above: usize,
}

impl<'a> Desk<'a> {
    pub fn new(arguments: &'a WatchArgs, environment: &'a Environment) -> anyhow::Result<Desk<'a>> {
        if let Some(name) = &arguments.problem {
            environment.catalog.find(name)?;
        }
        let titles = match environment.locale {
            Locale::English => Vec::new(),
            Locale::Chinese => environment.catalog.titles(Locale::Chinese),
        };
        Ok(Desk {
            arguments,
            environment,
            titles,
            files: Vec::new(),
            status: String::new(),
            said: String::new(),
            report: empty_report(),
            body: Body::Nothing,
            is_waiting: false,
            n_hints: 0,
            n_above: 0,
        })
    }

    pub fn is_waiting(&self) -> bool {
        self.is_waiting
    }

    /// A run of these files begins. Nothing of the one before may be taken for its verdict.
    pub fn begin(&mut self, files: Vec<PathBuf>) {
        if self.files != files {
            self.n_hints = 0;
        }
        let file = files.first().map(|file| file.display().to_string()).unwrap_or_default();
        self.status = words(self.environment).step(Step::Building { file: &file });
        (self.files, self.report, self.said) = (files, empty_report(), String::new());
        (self.body, self.is_waiting, self.n_above) = (Body::Nothing, false, 0);
    }

    pub fn wait_for_file(&mut self) {
        let waiting = words(self.environment).desk().waiting_for;
        self.status = format!("{waiting} {}", self.arguments.path.display());
        (self.body, self.is_waiting, self.said) = (Body::Nothing, true, String::new());
    }

    pub fn hear(&mut self, event: Heard) {
        let words = words(self.environment);
        match event {
            Heard::Started { seed, seed_hash } => (self.report.seed, self.report.seed_hash) = (seed, seed_hash),
            Heard::Group { file, group } => {
                let is_behind_quick = matches!(group, GroupName::Hidden | GroupName::Growth)
                    && self.status.starts_with(words.quick_passed());
                if !is_behind_quick {
                    self.status = words.step(Step::Judging { file: &file, group });
                }
            }
            Heard::QuickPassed { file } => {
                self.status = format!("{}  {file}: {}", words.quick_passed(), words.desk().the_rest_is_judged);
            }
            Heard::Submission { submission } => {
                let mut submission = *submission;
                restore_values(&mut submission, self.environment);
                self.report.submissions.push(submission);
            }
            Heard::Fault { fault } => self.report.faults.push(fault),
            Heard::Other => {}
        }
    }

    /// The run has ended.
    pub fn end(&mut self) {
        self.status = String::new();
        self.report.submissions.sort_by_key(|submission| submission.place);
        self.report.summary = Summary::of(&self.report.submissions, &self.report.faults);
        if matches!(self.body, Body::Nothing) {
            self.body = Body::Report;
        }
    }

    pub fn scroll(&mut self, n_lines: isize) {
        self.n_above = self.n_above.saturating_add_signed(n_lines);
    }

    /// Does what a key stands for. Returns whether it stands for anything.
    pub fn press(&mut self, key: u8, mut kata: Command, width: usize) -> bool {
        let color = if colored::control::SHOULD_COLORIZE.should_colorize() { "always" } else { "never" };
        kata.env("COLUMNS", width.to_string()).args(["--color", color]);
        let desk = words(self.environment).desk();
        let problem = self.problem();
        let name = problem.map(Problem::name);
        let text = match (key, name) {
            (b'l', _) => said_by(kata.arg("list")),
            (b'n', _) if has("next") => said_by(kata.arg("next")),
            (b'n', _) => {
                let next = suggest::next_commands(&self.report, &self.environment.catalog, (None, false)).pop();
                next.unwrap_or_else(|| desk.every_problem_has_a_file.to_owned())
            }
            (b's', Some(name)) => said_by(kata.args(["show", &name])),
            (b'h', Some(name)) if has("hint") => said_by(kata.args(["hint", &name])),
            (b'h', Some(_)) => {
                self.n_hints += 1;
                problem.map_or_else(String::new, |problem| self.hints(problem, width))
            }
            (b'd', Some(_)) if has("debug") => {
                let problem = self.arguments.problem.iter().flat_map(|name| ["--problem", name]);
                let files = self.files.first().map_or(&[][..], std::slice::from_ref);
                let sanitize = setup::takes_sanitizers(&self.arguments.sanitize, files).then_some("--sanitize");
                let said = said_by(kata.arg("debug").args(problem).args(sanitize).arg("--").args(self.files.first()));
                in_pasted_lines(&said, width)
            }
            (b'h' | b's', None) => desk.names_no_problem.to_owned(),
            // Any other key shows the report again.
            _ => {
                let has_report = !self.report.submissions.is_empty() || !self.report.faults.is_empty();
                self.body = if has_report { Body::Report } else { Body::Nothing };
                self.n_above = 0;
                return false;
            }
        };
        (self.body, self.n_above) = (Body::Text(text), 0);
        true
    }

    /// The problem of the file in work.
    fn problem(&self) -> Option<&'a Problem> {
        let catalog = &self.environment.catalog;
        match &self.arguments.problem {
            Some(name) => catalog.find(name).ok(),
            None => catalog.named_by(self.files.first()?).ok().flatten(),
        }
    }

    /// The first hints, one more at each key.
    fn hints(&self, problem: &Problem, width: usize) -> String {
        let hints = match self.environment.locale {
            Locale::English => &problem.manifest.hints.en,
            Locale::Chinese => &problem.manifest.hints.zh,
        };
        let width = width.min(wrap::WIDEST_PROSE);
        let shown = hints.iter().take(self.n_hints).enumerate();
        let mut lines: Vec<String> =
            shown.map(|(idx, hint)| wrap::hanging(&format!("{}. {hint}", idx + 1), (0, 3), width)).collect();
        if self.n_hints > hints.len() {
            lines.push(words(self.environment).desk().no_more_hints.to_owned());
        }
        lines.join("\n") + "\n"
    }

    /// What stands below the first line, for this width.
    pub fn body(&self, width: usize) -> String {
        match &self.body {
            Body::Nothing => String::new(),
            Body::Text(text) => text.clone(),
            Body::Report => {
                let titles: Vec<_> = self.titles.iter().map(|(name, title)| (name.as_str(), *title)).collect();
                let kept = (Some(&self.environment.history), self.arguments.sanitize.sanitize);
                let next = suggest::next_commands(&self.report, &self.environment.catalog, kept);
                let (locale, width) = (self.environment.locale, width.clamp(40, 200));
                report::terminal(&self.report, &TerminalOptions { width, locale, titles: &titles, next: &next })
            }
        }
    }

    /// The lines of a screen of this size.
    pub fn screen(&mut self, width: usize, height: usize, has_keys: bool) -> Vec<String> {
        let said = if self.said.is_empty() { String::new() } else { format!("\n{}", self.said) };
        let body = view::laid_out(&harmless(&format!("{}{said}", self.body(width))), width);
        let head = format!("{}  {}", "kata watch".bold(), self.status);
        let head = view::laid_out(&harmless(&head), width);
        let keys = if has_keys { view::laid_out(&self.keys(width), width) } else { Vec::new() };
        let room = height.saturating_sub(head.len() + keys.len() + 2);
        self.n_above = self.n_above.min(body.len().saturating_sub(room));
        let mut lines = head;
        lines.push(String::new());
        lines.extend(body.into_iter().skip(self.n_above).take(room));
        lines.resize(height.saturating_sub(keys.len()), String::new());
        lines.extend(keys);
        lines.truncate(height);
        lines
    }

    /// The keys, in as many lines as they need; no key is apart from its name.
    fn keys(&self, width: usize) -> String {
        let desk = words(self.environment).desk();
        let keys = [
            ('h', desk.hint, true),
            ('s', desk.statement, true),
            ('n', desk.next, true),
            ('l', desk.list, true),
            ('r', desk.again, true),
            ('d', desk.debug, has("debug")),
            ('q', desk.quit, true),
        ];
        let keys = keys.iter().filter(|(_, _, is_there)| *is_there);
        let (mut text, mut column) = (String::new(), 0);
        for (key, name, _) in keys {
            let needed = 2 + wrap::columns(name);
            let between = match column {
                0 => "",
                _ if column + 3 + needed <= width => "   ",
                _ => "\n",
            };
            column = if between == "   " { column + 3 + needed } else { needed };
            text += &format!("{between}{} {name}", key.to_string().bold());
        }
        text
    }
}

/// Whether Kata has this command.
fn has(command: &str) -> bool {
    Cli::command().find_subcommand(command).is_some()
}

/// What a command of Kata says, to stdout and to stderr.
fn said_by(command: &mut Command) -> String {
    match process::output(command, PATIENCE) {
        Ok(output) => [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat(),
        Err(error) => error.to_string(),
    }
}

/// The text of `kata debug` in lines that fit: its commands, which are indented, can still be pasted; its last line is a sentence.
fn in_pasted_lines(text: &str, width: usize) -> String {
    let n_lines = text.lines().count();
    let fitted = |(idx, line): (usize, &str)| match line.strip_prefix("  ") {
        Some(command) if idx + 1 < n_lines => wrap::command(command, 2, width) + "\n",
        Some(sentence) => wrap::hanging(sentence, (2, 2), width) + "\n",
        None => format!("{line}\n"),
    };
    text.lines().enumerate().map(fitted).collect()
}

/// Reads the values of a difference from their texts, so that it is shown as `kata test` shows it. A text that was shortened is shown as it is.
fn restore_values(submission: &mut SubmissionReport, environment: &Environment) {
    let problem = submission.problem.as_deref().and_then(|name| environment.catalog.find(name).ok());
    let (Some(problem), Some(counterexample)) = (problem, &mut submission.counterexample) else { return };
    let value = |text: &Option<String>| {
        let written: toml::Table = toml::from_str(&format!("value = {}", text.as_deref()?)).ok()?;
        from_toml(&problem.manifest.signature.result, written.get("value")?, "value").ok()
    };
    counterexample.values = value(&counterexample.expected).zip(value(&counterexample.got));
}

fn empty_report() -> Report {
    Report {
        schema: SCHEMA,
        kata: env!("CARGO_PKG_VERSION").to_owned(),
        seed: None,
        seed_hash: None,
        shard: None,
        machine: None,
        submissions: Vec::new(),
        faults: Vec::new(),
        left_out: Vec::new(),
        incomplete: None,
        summary: Summary::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_fit_and_can_be_pasted() {
        let text = "wrote a.debug.cpp\n  build  g++ -g -O0 a.debug.cpp -o a.debug\n  it runs outside of the sandbox\n";
        let fitted = in_pasted_lines(text, 30);
        let expected = "wrote a.debug.cpp\n  build g++ -g -O0 \\\n    a.debug.cpp -o a.debug\n  it runs outside of the\n  sandbox\n";
        assert_eq!(fitted, expected);
    }
}
