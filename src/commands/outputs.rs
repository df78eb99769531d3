//! Where the report of `kata test` goes: one form to stdout, others to files, which are opened before the first run.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::environment::Environment;
use super::print;
use crate::cli::{ReportFormat, TestArgs};
use crate::report::{self, TerminalOptions};
use crate::verdict::Report;

/// The bytes that GitHub takes in a step's summary.
const LARGEST_SUMMARY: usize = 1 << 20;

pub struct Outputs {
    printed: ReportFormat,
    files: Vec<(ReportFormat, PathBuf, File)>,
    width: usize,
    /// The step's summary of GitHub Actions.
    summary: Option<PathBuf>,
}

impl Outputs {
    pub fn open(arguments: &TestArgs, environment: &Environment) -> anyhow::Result<Outputs> {
        let open = |(format, path): &(ReportFormat, PathBuf)| {
            let file = File::create(path).with_context(|| format!("could not write `{}`", path.display()))?;
            Ok((*format, path.clone(), file))
        };
        let files = arguments.output.iter().map(open).collect::<anyhow::Result<_>>()?;
        Ok(Outputs {
            printed: arguments.format,
            files,
            width: environment.width,
            summary: environment.step_summary.clone(),
        })
    }

    pub fn write(mut self, report: &Report) -> anyhow::Result<()> {
        let text = self.text(self.printed, report);
        let formats: Vec<ReportFormat> = self.files.iter().map(|(format, ..)| *format).collect();
        // What is coloured for a terminal is not for a file.
        colored::control::set_override(false);
        let texts: Vec<String> = formats.iter().map(|format| self.text(*format, report)).collect();
        for ((_, path, file), text) in self.files.iter_mut().zip(texts) {
            file.write_all(text.as_bytes()).with_context(|| format!("could not write `{}`", path.display()))?;
        }
        let is_asked_for = self.printed == ReportFormat::Github || formats.contains(&ReportFormat::Github);
        if let Some(summary) = self.summary.as_ref().filter(|_| is_asked_for) {
            append(summary, &report::markdown(report))?;
        }
        print(&text)
    }

    fn text(&self, format: ReportFormat, report: &Report) -> String {
        match format {
            ReportFormat::Terminal => report::terminal(report, &TerminalOptions { width: self.width }),
            ReportFormat::Json => report::json(report),
            ReportFormat::Junit => report::junit(report),
            ReportFormat::Github => report::github(report),
            ReportFormat::Markdown => report::markdown(report),
        }
    }
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
