//! A run of `kata test` as far as it is: the report that grows, and the places that it is written to, also where the run is ended from outside.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::interrupt;
use super::outputs::Outputs;
use crate::report::Line;
use crate::verdict::{Fault, Incomplete, Report, SubmissionReport, Summary, WhyIncomplete};

/// How long the files are left as they are at least, and how many times as long as it takes to write them.
const LEFT: Duration = Duration::from_secs(1);
const LEFT_TIMES: u32 = 30;
/// How long an end from outside waits for its turn.
const PATIENCE: Duration = Duration::from_secs(1);

pub struct Running {
    pub report: Report,
    pub outputs: Outputs,
    /// Everything was written for the last time.
    is_over: bool,
    save_next: Instant,
}

/// A run that the end from outside shares.
#[derive(Clone)]
pub struct SharedRunning(Arc<Mutex<Running>>);

impl SharedRunning {
    /// Begins a run of so many files. What is written already is known to be incomplete.
    pub fn begin(mut report: Report, mut outputs: Outputs, n_files: usize) -> anyhow::Result<SharedRunning> {
        let why = WhyIncomplete::Stopped;
        report.incomplete = (n_files > 0).then_some(Incomplete { n_left: n_files, why });
        report.summary = Summary::of(&report.submissions, &report.faults);
        outputs.start(&report)?;
        let running = Running { report, outputs, is_over: false, save_next: Instant::now() + LEFT };
        let shared = SharedRunning(Arc::new(Mutex::new(running)));
        let of_the_end = shared.clone();
        interrupt::at_end(Box::new(move |signal, end_all| of_the_end.interrupt(signal, end_all)));
        Ok(shared)
    }

    pub fn lock(&self) -> MutexGuard<'_, Running> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes what was judged, once nothing can be added any more: what is said of a submission whose worker was ended is not true.
    fn interrupt(&self, signal: &str, end_all: &dyn Fn()) {
        let deadline = Instant::now() + PATIENCE;
        let mut running = loop {
            match self.0.try_lock() {
                Ok(running) => break Some(running),
                Err(std::sync::TryLockError::Poisoned(poisoned)) => break Some(poisoned.into_inner()),
                Err(std::sync::TryLockError::WouldBlock) if Instant::now() > deadline => break None,
                Err(std::sync::TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(5)),
            }
        };
        end_all();
        if let Some(running) = running.as_mut().filter(|running| !running.is_over) {
            if let Some(incomplete) = &mut running.report.incomplete {
                incomplete.why = WhyIncomplete::Signal { signal: signal.to_owned() };
            }
            if let Err(error) = running.finish() {
                super::complain(&error, running.outputs.locale);
            }
        }
        // Whoever would add to the report waits for the end.
        std::mem::forget(running);
    }
}

impl Running {
    /// One more file was judged.
    pub fn add(&mut self, submission: SubmissionReport) {
        self.outputs.line(&Line::Submission { submission: &submission });
        let at = self.report.submissions.partition_point(|known| known.place < submission.place);
        self.report.submissions.insert(at, submission);
        self.count();
    }

    /// One more file could not be judged.
    pub fn add_fault(&mut self, fault: Fault) {
        self.outputs.line(&Line::Fault { fault: &fault });
        let at = self.report.faults.partition_point(|known| known.place < fault.place);
        self.report.faults.insert(at, fault);
        self.count();
    }

    fn count(&mut self) {
        let Running { report, .. } = self;
        if let Some(incomplete) = &mut report.incomplete {
            incomplete.n_left = incomplete.n_left.saturating_sub(1);
        }
        report.incomplete.take_if(|incomplete| incomplete.n_left == 0);
        report.summary = Summary::of(&report.submissions, &report.faults);
        let started = Instant::now();
        if started >= self.save_next && report.incomplete.is_some() {
            self.outputs.save_for_now(&self.report);
            self.save_next = Instant::now() + LEFT.max(started.elapsed() * LEFT_TIMES);
        }
    }

    /// Writes everything for the last time.
    pub fn finish(&mut self) -> anyhow::Result<()> {
        let finished = self.outputs.finish(&self.report);
        self.is_over = true;
        finished
    }

    /// As `finish`, where the run itself failed.
    pub fn fail(&mut self, error: &anyhow::Error) {
        let fault = Fault { what: "kata test".to_owned(), place: None, error: format!("{error:#}") };
        self.report.faults.insert(0, fault);
        self.report.summary = Summary::of(&self.report.submissions, &self.report.faults);
        // The error itself is what the caller must hear of.
        let _ = self.outputs.finish_fault(&self.report);
        self.is_over = true;
    }
}
