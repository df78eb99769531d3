//! A run of `kata test` in progress: the growing report and its outputs, which are written even if a signal ends the run.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::interrupt;
use super::outputs::Outputs;
use crate::report::Line;
use crate::verdict::{Fault, Incomplete, Report, SubmissionReport, Summary, WhyIncomplete};

/// The shortest time between two writes of the files; the other is this time as a multiple of what writing takes.
const LEFT: Duration = Duration::from_secs(1);
const LEFT_TIMES: u32 = 30;
/// How long the handler of signals waits for its turn.
const PATIENCE: Duration = Duration::from_secs(1);

pub struct Running {
    pub report: Report,
    pub outputs: Outputs,
    /// Everything has been written for the last time.
    is_over: bool,
    save_next: Instant,
}

/// A run, shared with the handler of signals.
#[derive(Clone)]
pub struct SharedRunning(Arc<Mutex<Running>>);

impl SharedRunning {
    /// Begins a run of this many files. Everything written from now on is marked as incomplete.
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

    /// Writes the results so far, once nothing can be added: the report of a submission whose worker was just killed would be false.
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
        // The lock stays held, so that a thread which would add to the report waits for the end.
        std::mem::forget(running);
    }
}

impl Running {
    /// Adds the report of one more file.
    pub fn add(&mut self, submission: SubmissionReport) {
        self.outputs.line(&Line::Submission { submission: &submission });
        let at = self.report.submissions.partition_point(|known| known.place < submission.place);
        self.report.submissions.insert(at, submission);
        self.count();
    }

    /// Adds one more file that could not be judged.
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

    /// Like `finish`, for a run that failed.
    pub fn fail(&mut self, error: &anyhow::Error) {
        let fault = Fault { what: "kata test".to_owned(), place: None, error: format!("{error:#}") };
        self.report.faults.insert(0, fault);
        self.report.summary = Summary::of(&self.report.submissions, &self.report.faults);
        // The caller reports the run's own error, which matters more.
        let _ = self.outputs.finish_fault(&self.report);
        self.is_over = true;
    }
}
