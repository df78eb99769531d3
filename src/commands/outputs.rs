//! Where the report of `kata test` goes: one form to stdout, others to files, which are opened before the first run.

use std::fs::{File, OpenOptions};
use std::io::{Seek, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::environment::Environment;
use super::{print, print_commands};
use crate::catalog;
use crate::cli::{OutputArgs, ReportFormat};
use crate::problem::Locale;
use crate::report::{self, Line, TerminalOptions, jsonl_line};
use crate::verdict::Report;

/// The bytes that GitHub takes in a step's summary.
const LARGEST_SUMMARY: usize = 1 << 20;

pub struct Outputs {
    printed: ReportFormat,
    files: Vec<(ReportFormat, PathBuf, File)>,
    width: usize,
    title: fn(&str) -> Option<&'static str>,
    /// The step's summary of GitHub Actions.
    summary: Option<PathBuf>,
}

impl Outputs {
    /// Opens all of them.
    pub fn open(arguments: &OutputArgs, environment: &Environment) -> anyhow::Result<Outputs> {
        let open = |(format, path): &(ReportFormat, PathBuf)| {
            let mut file = File::create(path).with_context(|| cannot(path))?;
            if *format == ReportFormat::Gradescope {
                // Whoever waits for it finds something to read, even where the judge is killed.
                file.write_all(report::gradescope_unfinished().as_bytes()).with_context(|| cannot(path))?;
            }
            Ok((*format, path.clone(), file))
        };
        Ok(Outputs {
            printed: arguments.format,
            files: arguments.output.iter().map(open).collect::<anyhow::Result<_>>()?,
            width: environment.width,
            title: if environment.locale == Locale::Chinese {
                |slug| catalog::title(slug, Locale::Chinese)
            } else {
                |_| None
            },
            summary: environment.step_summary.clone(),
        })
    }

    /// Whether a form of the report is asked for.
    pub fn has(&self, format: ReportFormat) -> bool {
        self.printed == format || self.files.iter().any(|(known, ..)| *known == format)
    }

    /// Something that happened, for those who follow.
    pub fn line(&mut self, line: &Line<'_>) -> anyhow::Result<()> {
        let is_followed = |format: ReportFormat| format == ReportFormat::Jsonl;
        for (_, path, file) in self.files.iter_mut().filter(|(format, ..)| is_followed(*format)) {
            file.write_all(jsonl_line(line).as_bytes()).with_context(|| cannot(path))?;
        }
        if is_followed(self.printed) { print(&jsonl_line(line)) } else { Ok(()) }
    }

    /// The report of a run whose lines were written as they came.
    pub fn write(mut self, report: &Report) -> anyhow::Result<()> {
        self.line(&Line::Finished { summary: &report.summary })?;
        let text = self.text(self.printed, report);
        self.write_files(report)?;
        if let Some(summary) = self.summary.as_ref().filter(|_| self.has(ReportFormat::Github)) {
            append(summary, &report::markdown(report))?;
        }
        if self.printed == ReportFormat::Github { print_commands(&text) } else { print(&text) }
    }

    /// The report of a run that could not be made: to the files, and to stdout where another program waits for it there.
    pub fn write_fault(mut self, report: &Report) -> anyhow::Result<()> {
        for fault in &report.faults {
            self.line(&Line::Fault { fault })?;
        }
        self.line(&Line::Finished { summary: &report.summary })?;
        self.write_files(report)?;
        match self.printed {
            ReportFormat::Gradescope => print(&report::gradescope(report)),
            _ => Ok(()),
        }
    }

    fn write_files(&mut self, report: &Report) -> anyhow::Result<()> {
        // What is coloured for a terminal is not for a file.
        colored::control::set_override(false);
        let texts: Vec<String> = self.files.iter().map(|(format, ..)| self.text(*format, report)).collect();
        for ((format, path, file), text) in self.files.iter_mut().zip(texts) {
            if *format == ReportFormat::Gradescope {
                file.set_len(0).and_then(|()| file.rewind()).with_context(|| cannot(path))?;
            }
            file.write_all(text.as_bytes()).with_context(|| cannot(path))?;
        }
        Ok(())
    }

    fn text(&self, format: ReportFormat, report: &Report) -> String {
        match format {
            ReportFormat::Terminal => {
                report::terminal(report, &TerminalOptions { width: self.width, title: self.title })
            }
            ReportFormat::Json => report::json(report),
            // Its lines were written as they came.
            ReportFormat::Jsonl => String::new(),
            ReportFormat::Gradescope => report::gradescope(report),
            ReportFormat::Junit => report::junit(report),
            ReportFormat::Github => report::github(report),
            ReportFormat::Markdown => report::markdown(report),
        }
    }
}

fn cannot(path: &Path) -> String {
    format!("could not write `{}`", path.display())
}

/// Appends to the summary as much as it takes.
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
