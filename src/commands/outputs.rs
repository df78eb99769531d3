//! Writes the report of a run: one format to stdout, others elsewhere. A plain file contains a whole report at any time, from before the first run:
//! whatever ends the judge or fills the disk, the results so far are there, marked as incomplete.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use super::environment::Environment;
use super::targets::{Target, are_one, cannot, is_stdout, targets};
use super::{color, print, print_commands, screen};
use crate::cli::{OutputArgs, ReportFormat};
use crate::outside::replace;
use crate::problem::Locale;
use crate::report::{self, Checkout, Line, TerminalOptions, jsonl_line};
use crate::verdict::Report;

/// The largest summary of a step that GitHub accepts, in bytes.
const LARGEST_SUMMARY: usize = 1 << 20;

pub struct Outputs {
    printed: ReportFormat,
    others: Vec<Output>,
    width: usize,
    pub locale: Locale,
    titles: Vec<(String, &'static str)>,
    /// The commands that are suggested once the only submission is accepted.
    pub next: Vec<String>,
    checkout: Checkout,
    /// The file of the step's summary in GitHub Actions.
    summary: Option<PathBuf>,
    /// The first write error. The other outputs are still written.
    error: Option<anyhow::Error>,
}

struct Output {
    format: ReportFormat,
    /// The path as the user gave it.
    path: PathBuf,
    place: Destination,
}

enum Destination {
    Stderr,
    Plain(PathBuf),
    Stream(File),
    /// A plain file that lines are appended to during the run, and the number of bytes that are whole lines.
    Lines(File, u64),
    /// A line could not be appended, so no more are.
    Broken,
}

impl Outputs {
    /// Finds and opens all of them. `inputs` are the files that are read; no report may replace one.
    pub fn open(arguments: &OutputArgs, environment: &Environment, inputs: &[PathBuf]) -> anyhow::Result<Outputs> {
        let paths: Vec<&Path> = arguments.output.iter().map(|(_, path)| path.as_path()).collect();
        let mut printed = arguments.format;
        let mut others = Vec::new();
        for ((format, path), target) in arguments.output.iter().zip(targets(&paths, inputs)?) {
            let place = match target {
                Target::Stdout => {
                    let shown = path.display();
                    ensure!(
                        printed.is_none(),
                        "`--format` and `--output …={shown}` both go to stdout; leave one of them out"
                    );
                    printed = Some(*format);
                    continue;
                }
                Target::Stderr => Destination::Stderr,
                Target::Plain(path) => Destination::Plain(path),
                Target::Stream(file) => Destination::Stream(file),
            };
            others.push(Output { format: *format, path: path.clone(), place });
        }
        let outputs = Outputs {
            printed: printed.unwrap_or(ReportFormat::Terminal),
            others,
            width: environment.width,
            locale: environment.locale,
            titles: match environment.locale {
                Locale::English => Vec::new(),
                Locale::Chinese => environment.catalog.titles(Locale::Chinese),
            },
            next: Vec::new(),
            checkout: environment.checkout.clone(),
            summary: environment.step_summary.clone(),
            error: None,
        };
        outputs.check_summary()?;
        Ok(outputs)
    }

    /// The format for GitHub appends a summary to the step's file, so no other report may go there.
    fn check_summary(&self) -> anyhow::Result<()> {
        let Some(summary) = self.summary.as_ref().filter(|_| self.has(ReportFormat::Github)) else { return Ok(()) };
        let other = self.others.iter().find(|output| are_one(&output.path, summary));
        let other = other.map(|output| format!("`{}` is", output.path.display()));
        let other = other.or_else(|| is_stdout(summary).then(|| "stdout goes to".to_owned()));
        ensure!(
            other.is_none(),
            "{} the step's summary (GITHUB_STEP_SUMMARY), to which the format `github` adds one; leave one of them out",
            other.unwrap_or_default()
        );
        Ok(())
    }

    /// Whether a format of the report was requested.
    pub fn has(&self, format: ReportFormat) -> bool {
        self.printed == format || self.others.iter().any(|output| output.format == format)
    }

    /// Refuses formats whose points would be taken for those of a whole run.
    pub fn refuse_points(&self) -> anyhow::Result<()> {
        let of_points = [(ReportFormat::Csv, "csv"), (ReportFormat::Gradescope, "gradescope")];
        let refused = of_points.iter().find(|(format, _)| self.has(*format));
        let name = refused.map_or("", |(_, name)| name);
        ensure!(refused.is_none(), "`{name}` gives points, which a quick run has none of; leave `--quick` out");
        Ok(())
    }

    /// Writes the first lines, and an empty report to every plain file. An error here comes before the first run.
    pub fn start(&mut self, report: &Report) -> anyhow::Result<()> {
        let first: String = report::lines(report).iter().map(jsonl_line).collect();
        for Output { format, path, place } in &mut self.others {
            if let (ReportFormat::Jsonl, Destination::Plain(file)) = (*format, &mut *place) {
                let opened = replace(file, "").and_then(|()| OpenOptions::new().append(true).open(file));
                *place = Destination::Lines(opened.with_context(|| cannot(path))?, 0);
            }
        }
        self.lines(&first);
        self.save(report);
        self.error.take().map_or(Ok(()), Err)
    }

    /// Writes an event to the outputs that follow the run.
    pub fn line(&mut self, line: &Line<'_>) {
        if self.has(ReportFormat::Jsonl) {
            self.lines(&jsonl_line(line));
        }
    }

    fn lines(&mut self, lines: &str) {
        for Output { path, place, .. } in self.others.iter_mut().filter(|output| output.format == ReportFormat::Jsonl) {
            let written = add(place, lines).with_context(|| cannot(path));
            if let Err(error) = written {
                *place = Destination::Broken;
                self.error.get_or_insert(error);
            }
        }
        if self.printed == ReportFormat::Jsonl
            && let Err(error) = print(lines)
        {
            self.error.get_or_insert(error);
        }
    }

    /// Writes the current report to every plain file.
    fn save(&mut self, report: &Report) {
        for at in 0..self.others.len() {
            let Output { format, path, place: Destination::Plain(file) } = &self.others[at] else { continue };
            let text = color::without(|| self.text(*format, report));
            if let Err(error) = replace(file, &text).with_context(|| cannot(path)) {
                self.error.get_or_insert(error);
            }
        }
    }

    /// Like `save`, while more is to come: a file that cannot be written now may be written later.
    pub fn save_for_now(&mut self, report: &Report) {
        let before = self.error.take();
        self.save(report);
        self.error = before;
    }

    /// Writes the final report, whole or not, of a run whose lines were already written. One output's error does not stop the others.
    pub fn finish(&mut self, report: &Report) -> anyhow::Result<()> {
        self.line(&Line::finished(report));
        self.save(report);
        self.write_streams(report);
        if let Some(summary) = self.summary.clone().filter(|_| self.has(ReportFormat::Github))
            && let Err(error) = append(&summary, &report::markdown(report, self.locale))
        {
            self.error.get_or_insert(error);
        }
        let text = self.text(self.printed, report);
        let printed = if self.printed == ReportFormat::Github { print_commands(&text) } else { print(&text) };
        self.error.take().map_or(printed, Err)
    }

    /// Writes the report of a run that failed: to the files, and to stdout if another program reads it there.
    pub fn finish_fault(&mut self, report: &Report) -> anyhow::Result<()> {
        for fault in report.faults.iter().filter(|fault| fault.place.is_none()) {
            self.line(&Line::Fault { fault });
        }
        self.line(&Line::finished(report));
        self.save(report);
        self.write_streams(report);
        let printed = match self.printed {
            ReportFormat::Gradescope => print(&report::gradescope(report)),
            _ => Ok(()),
        };
        self.error.take().map_or(printed, Err)
    }

    /// Writes the outputs that are written once.
    fn write_streams(&mut self, report: &Report) {
        for at in 0..self.others.len() {
            let Output { format, path, .. } = &self.others[at];
            let (format, path) = (*format, path.clone());
            let text = color::without(|| self.text(format, report));
            let text =
                if format == ReportFormat::Github { screen::without_steering(&text) } else { screen::harmless(&text) };
            let written = match &mut self.others[at].place {
                Destination::Stderr => io::stderr().write_all(text.as_bytes()),
                Destination::Stream(file) => file.write_all(text.as_bytes()),
                Destination::Plain(_) | Destination::Lines(..) | Destination::Broken => Ok(()),
            };
            if let Err(error) = ignoring_closed(written).with_context(|| cannot(&path)) {
                self.error.get_or_insert(error);
            }
        }
    }

    fn text(&self, format: ReportFormat, report: &Report) -> String {
        match format {
            ReportFormat::Terminal => {
                let titles: Vec<_> = self.titles.iter().map(|(name, title)| (name.as_str(), *title)).collect();
                let (titles, next) = (titles.as_slice(), self.next.as_slice());
                report::terminal(report, &TerminalOptions { width: self.width, locale: self.locale, titles, next })
            }
            ReportFormat::Json => report::json(report),
            // Its lines were written during the run.
            ReportFormat::Jsonl => String::new(),
            ReportFormat::Gradescope => report::gradescope(report),
            ReportFormat::Junit => report::junit(report),
            ReportFormat::Github => report::github(report, &self.checkout, self.locale),
            ReportFormat::Markdown => report::markdown(report, self.locale),
            ReportFormat::Csv => report::csv(report),
        }
    }
}

/// Appends lines to an output that follows the run. If the disk is full, an incomplete line is removed again.
fn add(place: &mut Destination, lines: &str) -> io::Result<()> {
    let written = match place {
        Destination::Lines(file, n_whole) => {
            let written = file.write_all(lines.as_bytes());
            match written {
                Ok(()) => *n_whole += lines.len() as u64,
                Err(_) => file.set_len(*n_whole)?,
            }
            written
        }
        Destination::Stream(file) => file.write_all(screen::harmless(lines).as_bytes()),
        Destination::Stderr => io::stderr().write_all(screen::harmless(lines).as_bytes()),
        Destination::Plain(_) | Destination::Broken => Ok(()),
    };
    ignoring_closed(written)
}

/// If the reader has closed the pipe, that is no error.
pub fn ignoring_closed(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|error| if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })
}

/// Appends as much to the summary as GitHub accepts.
fn append(summary: &Path, text: &str) -> anyhow::Result<()> {
    let mut file = OpenOptions::new().create(true).append(true).open(summary);
    let file = file.as_mut().map_err(|error| anyhow::anyhow!("could not open `{}`: {error}", summary.display()))?;
    let room = LARGEST_SUMMARY.saturating_sub(file.metadata().map_or(0, |metadata| metadata.len() as usize));
    let note = "\n… the rest does not fit\n";
    let text = if text.len() <= room {
        text.to_owned()
    } else {
        let most = room.saturating_sub(note.len());
        let end = (0..=most).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        format!("{}{note}", &text[..end])
    };
    file.write_all(text.as_bytes()).with_context(|| format!("could not write `{}`", summary.display()))
}
