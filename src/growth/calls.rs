//! Makes the calls that are measured. Every answer is checked outside of the measured time, and every process first answers the examples, as in
//! ordinary judging, so that a submission cannot tell that it is timed and be quick and wrong.

use std::collections::HashMap;
use std::time::Duration;

use super::inputs::{Generator, Input};
use super::warm_up;
use crate::examine::{Wrong, examine};
use crate::problem::Problem;
use crate::value::Value;
use crate::verdict::Clock;
use crate::worker::{Answer, CallLimits, Outcome, Worker};

/// The outcome of a call that has not failed.
pub enum Called {
    /// CPU time.
    Took(Duration),
    TimedOut,
}

/// A call that failed, and the calls that the process had answered before it.
#[derive(Debug)]
pub struct FailedCall {
    pub wrong: Wrong,
    /// The earlier calls of the same process, by the names of their cases.
    pub earlier: Vec<(String, Vec<Value>)>,
}

/// A reason to stop measuring before there is a finding.
#[derive(Debug)]
pub enum Stop {
    Failed(Box<FailedCall>),
    Fault(anyhow::Error),
}

impl From<anyhow::Error> for Stop {
    fn from(fault: anyhow::Error) -> Stop {
        Stop::Fault(fault)
    }
}

/// The recipe from which a call can be made again.
enum Made {
    Example(usize),
    WarmUp(usize),
    Input { kind: String, size: usize, set: u64 },
}

/// The worker under measurement.
pub struct Calls<'a> {
    problem: &'a Problem,
    generator: &'a Generator<'a>,
    worker: &'a mut Worker,
    /// The submission's own limits, which no call may exceed.
    most: CallLimits,
    /// The right answers to inputs that are called repeatedly, by the input's name.
    right: HashMap<String, Value>,
    /// The calls that the running process has answered, in order.
    earlier: Vec<Made>,
    /// The calls of a fresh process after the examples.
    warm_up: Vec<Vec<Value>>,
}

impl<'a> Calls<'a> {
    pub fn new(problem: &'a Problem, generator: &'a Generator<'a>, worker: &'a mut Worker) -> Self {
        let most = worker.call_limits();
        let warm_up = warm_up::inputs(problem, worker.warm_up_calls());
        Self { problem, generator, worker, most, right: HashMap::new(), earlier: Vec::new(), warm_up }
    }

    /// Gives up calls that take longer than this, from now on.
    pub fn give_up_after(&mut self, longest: Duration) {
        self.worker.set_call_limits(CallLimits { cpu: self.most.cpu.min(longest), ..self.most });
    }

    pub fn longest(&self) -> Duration {
        self.worker.call_limits().cpu
    }

    /// Makes the next call in a fresh process, which has memoised nothing.
    pub fn begin_afresh(&mut self) {
        self.worker.stop();
    }

    /// Calls an input that will be called again. The right answer is kept, so that the oracle computes it once.
    pub fn one(&mut self, input: &Input) -> Result<Called, Stop> {
        self.call(input, true)
    }

    /// Calls an input once; its right answer is not kept.
    pub fn once(&mut self, input: &Input) -> Result<Called, Stop> {
        self.call(input, false)
    }

    fn call(&mut self, input: &Input, is_kept: bool) -> Result<Called, Stop> {
        if !self.worker.goes_on() {
            self.call_examples()?;
        }
        let answer = self.worker.call(&input.arguments)?;
        if let Outcome::TimedOut { clock: Clock::Cpu, .. } = answer.outcome {
            return Ok(Called::TimedOut);
        }
        let took = answer.call_time;
        let name = input.name();
        let is_known = matches!(&answer.outcome, Outcome::Returned(value) if self.right.get(&name) == Some(value));
        if !is_known {
            let answer = self.check(&input.arguments, None, answer)?;
            if is_kept {
                self.right.insert(name, answer);
            }
        }
        self.earlier.push(Made::Input { kind: input.kind.clone(), size: input.size, set: input.set });
        Ok(Called::Took(took))
    }

    /// Has a fresh process answer the examples in their order, as in ordinary judging, and then the warm-up calls.
    fn call_examples(&mut self) -> Result<(), Stop> {
        self.earlier.clear();
        let examples = &self.problem.examples;
        let limits = self.worker.call_limits();
        self.worker.set_call_limits(self.most);
        let mut n_done = 0;
        while n_done < examples.len() {
            let rest: Vec<&[Value]> = examples[n_done..].iter().map(|example| example.arguments.as_slice()).collect();
            for answer in self.worker.pipeline(&rest)? {
                let example = &examples[n_done];
                self.check(&example.arguments, example.expected.as_ref(), answer)?;
                self.earlier.push(Made::Example(n_done));
                n_done += 1;
            }
        }
        for (number, arguments) in self.warm_up.clone().iter().enumerate() {
            let answer = self.worker.call(arguments)?;
            self.check(arguments, None, answer)?;
            self.earlier.push(Made::WarmUp(number));
        }
        self.worker.set_call_limits(limits);
        Ok(())
    }

    /// Checks an answer as the judge does, and returns it.
    fn check(&mut self, arguments: &[Value], written: Option<&Value>, answer: Answer) -> Result<Value, Stop> {
        let compares = self.problem.manifest.comparison.compares();
        let expected = match written {
            Some(written) => written.clone(),
            // Laws and checkers need no expected answer.
            None if !compares => Value::Tuple(Vec::new()),
            None => self.problem.content.oracle(arguments)?,
        };
        if let Some(reason) = examine(self.problem, arguments, &expected, &answer.outcome)? {
            let earlier = std::mem::take(&mut self.earlier).into_iter().map(|made| self.again(made)).collect();
            let wrong = Wrong { arguments: arguments.to_vec(), answer, reason };
            return Err(Stop::Failed(Box::new(FailedCall { wrong, earlier })));
        }
        match answer.outcome {
            Outcome::Returned(value) => Ok(value),
            _ => unreachable!("nothing but a result is right"),
        }
    }

    /// The name and the arguments of an earlier call.
    fn again(&self, made: Made) -> (String, Vec<Value>) {
        match made {
            Made::Example(at) => {
                let example = &self.problem.examples[at];
                (example.name.clone(), example.arguments.clone())
            }
            Made::WarmUp(at) => (format!("number {at} to warm up"), self.warm_up[at].clone()),
            Made::Input { kind, size, set } => {
                let input = self.generator.input(&kind, size, set).expect("it was made before");
                (input.name(), input.arguments)
            }
        }
    }

    /// Calls each input once, all in one fresh process, and appends the seconds of each call to its `times`. `None` if a call takes too long.
    pub fn round(&mut self, inputs: &[Input], times: &mut [Vec<f64>]) -> Result<Option<Duration>, Stop> {
        self.begin_afresh();
        let mut spent = Duration::ZERO;
        for (input, times) in inputs.iter().zip(times) {
            let Called::Took(time) = self.one(input)? else { return Ok(None) };
            times.push(time.as_secs_f64());
            spent += time;
        }
        Ok(Some(spent))
    }
}
