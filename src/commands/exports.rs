//! The files and streams that `kata bench` exports to, besides the terminal. Plain files are replaced after every problem; everything else is
//! written once, at the end, even if a signal causes it. An export that is written before everything was timed says so.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, ensure};

use super::interrupt;
use super::outputs::ignoring_closed;
use super::targets::{Target, cannot, targets};
use super::{print, say, screen};
use crate::cli::BenchArgs;
use crate::outside::replace;
use crate::problem::Locale;
use crate::report;
use crate::timing::{ProblemTiming, TimingReport};

type ExportForm = fn(&TimingReport) -> String;

pub struct Exports {
    exports: Vec<(ExportForm, PathBuf, Target)>,
    /// Another program reads stdout, so text for a person goes to stderr.
    is_stdout_taken: bool,
}

/// A run of `kata bench` in progress.
pub struct Run {
    pub exports: Exports,
    pub report: TimingReport,
    /// The exports have been written for the last time.
    is_over: bool,
}

/// A run, shared with the handler of signals.
#[derive(Clone)]
pub struct SharedRun(Arc<Mutex<Run>>);

impl SharedRun {
    /// Begins a run. Every place is tried before anything is timed.
    pub fn begin(exports: Exports, mut report: TimingReport) -> anyhow::Result<SharedRun> {
        report.incomplete = Some("the run was stopped before it was done".to_owned());
        exports.save(&report)?;
        let shared = SharedRun(Arc::new(Mutex::new(Run { exports, report, is_over: false })));
        let of_the_end = shared.clone();
        interrupt::at_end(Box::new(move |signal, end_all| {
            let mut run = of_the_end.lock();
            end_all();
            if !run.is_over {
                run.report.incomplete = Some(format!("the run was ended by {signal}"));
                // An error cannot be reported any more; the exit code tells that the run was ended.
                let _ = run.finish();
            }
            // The lock stays held, so that a thread which would add to the report, or report a failure, waits for the end.
            std::mem::forget(run);
        }));
        Ok(shared)
    }

    pub fn lock(&self) -> MutexGuard<'_, Run> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Run {
    /// Adds the timings of one more problem.
    pub fn add(&mut self, timing: Vec<ProblemTiming>, width: usize) -> anyhow::Result<()> {
        let shown = timing.iter().map(|timing| report::timing_terminal(timing, width)).collect::<String>();
        self.exports.say(&shown)?;
        self.report.problems.extend(timing);
        self.exports.save(&self.report)
    }

    /// Marks the report as complete and writes it.
    pub fn complete(&mut self) -> anyhow::Result<()> {
        self.report.incomplete = None;
        self.finish()
    }

    fn finish(&mut self) -> anyhow::Result<()> {
        self.is_over = true;
        self.exports.save(&self.report)?;
        self.exports.finish(&self.report)
    }
}

impl Exports {
    /// Finds and opens all of them. None may be a file that is timed.
    pub fn open(arguments: &BenchArgs) -> anyhow::Result<Exports> {
        let forms: [(&Option<PathBuf>, ExportForm); 4] = [
            (&arguments.plot, report::timing_svg),
            (&arguments.export_json, report::timing_json),
            (&arguments.export_csv, report::timing_csv),
            (&arguments.export_markdown, report::timing_markdown),
        ];
        let wanted: Vec<(&Path, ExportForm)> =
            forms.into_iter().filter_map(|(path, form)| Some((path.as_deref()?, form))).collect();
        let paths: Vec<&Path> = wanted.iter().map(|(path, _)| *path).collect();
        let targets = targets(&paths, &arguments.solutions)?;
        let is_stdout_taken = targets.iter().any(|target| matches!(target, Target::Stdout));
        let exports = wanted.into_iter().zip(targets).map(|((path, form), target)| (form, path.to_owned(), target));
        Ok(Exports { exports: exports.collect(), is_stdout_taken })
    }

    /// Prints a text for a person.
    pub fn say(&self, text: &str) -> anyhow::Result<()> {
        if self.is_stdout_taken {
            text.lines().for_each(say);
            return Ok(());
        }
        print(text)
    }

    /// Writes the timings so far to every plain file.
    fn save(&self, report: &TimingReport) -> anyhow::Result<()> {
        for (form, path, target) in &self.exports {
            if let Target::Plain(file) = target {
                replace(file, &form(report)).with_context(|| cannot(path))?;
            }
        }
        Ok(())
    }

    /// Writes the timings to the places that are written once.
    fn finish(&mut self, report: &TimingReport) -> anyhow::Result<()> {
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
                super::complain(&error, Locale::English);
                n_failed += 1;
            }
        }
        ensure!(n_failed == 0, "{n_failed} of {} exports could not be written", self.exports.len());
        Ok(())
    }
}
