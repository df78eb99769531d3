//! The calls that are measured.

use std::time::Duration;

use super::climb::Input;
use crate::value::Value;
use crate::verdict::Clock;
use crate::worker::{Outcome, StartFailure, Worker};

/// How a call went.
pub enum Called {
    /// The CPU time of a call that gave an answer.
    Took(Duration),
    TimedOut,
    Failed,
}

/// The worker that is called.
pub struct Calls<'a> {
    worker: &'a mut Worker,
    /// Whether every round has a process of its own, so that it remembers nothing of the one before.
    pub is_fresh: bool,
}

impl<'a> Calls<'a> {
    pub fn new(worker: &'a mut Worker) -> Self {
        Self { worker, is_fresh: false }
    }

    pub fn one(&mut self, arguments: &[Value]) -> Result<Called, StartFailure> {
        let answer = self.worker.call_with_memory(arguments)?;
        Ok(match answer.outcome {
            Outcome::Returned(_) => Called::Took(answer.call_time),
            Outcome::TimedOut { clock: Clock::Cpu, .. } => Called::TimedOut,
            _ => Called::Failed,
        })
    }

    /// Calls each input once and adds the seconds that it took to its `times`. `None` where a call gives no answer.
    pub fn round(&mut self, inputs: &[Input], times: &mut [Vec<f64>]) -> Result<Option<Duration>, StartFailure> {
        if self.is_fresh {
            self.worker.stop();
        }
        let mut spent = Duration::ZERO;
        for (input, times) in inputs.iter().zip(times) {
            let Called::Took(time) = self.one(&input.arguments)? else { return Ok(None) };
            times.push(time.as_secs_f64());
            spent += time;
        }
        Ok(Some(spent))
    }
}
