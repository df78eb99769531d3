//! Where the timings of `kata bench` go beside the terminal. Plain files are replaced after every problem, everything else is written once.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use super::outputs::ignoring_closed;
use super::targets::{Target, cannot, targets};
use super::{print, say, screen};
use crate::cli::BenchArgs;
use crate::outside::replace;
use crate::report;
use crate::timing::TimingReport;

type Form = fn(&TimingReport) -> String;

pub struct Exports {
    exports: Vec<(Form, PathBuf, Target)>,
    /// Another program reads stdout, so that what is for a person goes to stderr.
    is_stdout_taken: bool,
}

impl Exports {
    /// Finds and opens all of them; none may be a file that is timed.
    pub fn open(arguments: &BenchArgs) -> anyhow::Result<Exports> {
        let forms: [(&Option<PathBuf>, Form); 4] = [
            (&arguments.plot, report::timing_svg),
            (&arguments.export_json, report::timing_json),
            (&arguments.export_csv, report::timing_csv),
            (&arguments.export_markdown, report::timing_markdown),
        ];
        let wanted: Vec<(&Path, Form)> =
            forms.into_iter().filter_map(|(path, form)| Some((path.as_deref()?, form))).collect();
        let paths: Vec<&Path> = wanted.iter().map(|(path, _)| *path).collect();
        let targets = targets(&paths, &arguments.solutions)?;
        let is_stdout_taken = targets.iter().any(|target| matches!(target, Target::Stdout));
        let exports = wanted.into_iter().zip(targets).map(|((path, form), target)| (form, path.to_owned(), target));
        Ok(Exports { exports: exports.collect(), is_stdout_taken })
    }

    /// Says something to a person.
    pub fn say(&self, text: &str) -> anyhow::Result<()> {
        if self.is_stdout_taken {
            text.lines().for_each(say);
            return Ok(());
        }
        print(text)
    }

    /// Puts the timings so far in every plain file.
    pub fn save(&self, report: &TimingReport) -> anyhow::Result<()> {
        for (form, path, target) in &self.exports {
            if let Target::Plain(file) = target {
                replace(file, &form(report)).with_context(|| cannot(path))?;
            }
        }
        Ok(())
    }

    /// Writes the timings to what is written once.
    pub fn finish(&mut self, report: &TimingReport) -> anyhow::Result<()> {
        let mut n_failed = 0;
        for (form, path, target) in &mut self.exports {
            let text = form(report);
            let written = match target {
                Target::Plain(_) => Ok(()),
                Target::Stdout => print(&text),
                Target::Stderr => ignoring_closed(std::io::stderr().write_all(screen::harmless(&text).as_bytes()))
                    .with_context(|| cannot(path)),
                Target::Stream(file) => {
                    ignoring_closed(file.write_all(screen::harmless(&text).as_bytes())).with_context(|| cannot(path))
                }
            };
            if let Err(error) = written {
                super::complain(&error);
                n_failed += 1;
            }
        }
        ensure!(n_failed == 0, "{n_failed} of {} exports could not be written", self.exports.len());
        Ok(())
    }
}
