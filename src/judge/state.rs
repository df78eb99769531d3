//! The state of judging one submission.

use std::time::Duration;

use crate::value::Value;
use crate::verdict::{Counterexample, Event, Failure, Group, GroupName, Growth, Verdict, WhyNotJudged};
use crate::worker::{Program, Worker};

use super::submission::{Options, Submission};

pub(super) struct Judge<'a> {
    pub(super) submission: Submission<'a>,
    pub(super) options: &'a Options,
    pub(super) program: Program,
    pub(super) worker: Worker,
    pub(super) groups: Vec<Group>,
    pub(super) growth: Option<Growth>,
    /// The first failure.
    pub(super) failure: Option<Failure>,
    pub(super) counterexample: Option<(Counterexample, Vec<Value>)>,
    /// A counterexample of an earlier run that still fails.
    pub(super) kept: Option<(Failure, (Counterexample, Vec<Value>))>,
    /// Verdicts of calls that ran out of time or memory, and did not when they were repeated.
    pub(super) vanished: Vec<Verdict>,
    /// The budget of all calls together.
    pub(super) budget: Duration,
    /// Why cases were left that should have been judged.
    pub(super) left: Option<WhyNotJudged>,
    pub(super) on_event: &'a mut dyn FnMut(Event),
}

/// The result of repeating a failed case in a fresh process.
#[must_use]
pub(super) enum Confirmed {
    /// The submission fails. The first failure is recorded.
    Failure,
    /// A false alarm, which does not count against the submission. `call_time` is the time of the repeated call.
    FalseAlarm { call_time: Duration },
}

impl<'a> Judge<'a> {
    pub(super) fn new(
        submission: Submission<'a>,
        program: Program,
        options: &'a Options,
        on_event: &'a mut dyn FnMut(Event),
    ) -> Judge<'a> {
        Judge {
            submission,
            options,
            worker: Worker::new(program.clone()),
            program,
            groups: Vec::new(),
            growth: None,
            failure: None,
            counterexample: None,
            kept: None,
            vanished: Vec::new(),
            budget: Duration::MAX,
            left: None,
            on_event,
        }
    }

    pub(super) fn announce(&mut self, group: GroupName) {
        (self.on_event)(Event::Group { file: self.submission.file.to_owned(), group });
    }

    /// Whether the first failure ends the run.
    pub(super) fn is_over(&self) -> bool {
        self.failure.is_some() && !self.options.keep_going
    }

    /// Records that a call ran out of time or memory, and did not when it was repeated. Returns whether that happened before: a busy moment of the
    /// machine is excused once.
    pub(super) fn is_second(&mut self, verdict: Verdict) -> bool {
        self.vanished.push(verdict);
        self.vanished.iter().filter(|other| **other == verdict).count() > 1
    }
}
