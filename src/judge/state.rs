//! What is known of a submission while it is judged.

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
    /// The verdicts of calls that ran out of time or memory and did not when they were made again.
    pub(super) vanished: Vec<Verdict>,
    /// What all calls together may use.
    pub(super) budget: Duration,
    /// Why cases were left that would have been judged.
    pub(super) left: Option<WhyNotJudged>,
    pub(super) on_event: &'a mut dyn FnMut(Event),
}

/// What a second look at a failure came to, in a fresh process.
#[must_use]
pub(super) enum Confirmed {
    /// The submission fails: it is recorded, if it is the first failure.
    Failure,
    /// It was a false alarm: nobody is to blame. What the call takes there.
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

    /// Whether the first failure ends it.
    pub(super) fn is_over(&self) -> bool {
        self.failure.is_some() && !self.options.keep_going
    }

    /// Takes down that a call ran out of time or memory and did not when it was made again. Whether one did so before: a moment in which the
    /// machine was busy comes once.
    pub(super) fn is_second(&mut self, verdict: Verdict) -> bool {
        self.vanished.push(verdict);
        self.vanished.iter().filter(|other| **other == verdict).count() > 1
    }
}
