//! The source of expected answers: code that is compiled in, or a reference that a higher layer runs.

use std::sync::OnceLock;
use std::time::Duration;

use anyhow::Context;

use crate::value::Value;

pub type Answering = Box<dyn Fn(&[Value]) -> Value + Send + Sync>;
/// Calls a reference that runs in a process of its own. An `Err` says why it gives no usable answer.
pub type Asking = Box<dyn Fn(&[Value], AskedProcess) -> anyhow::Result<Expected> + Send + Sync>;

/// Has a pack's checker judge an answer: what it says against the answer, or nothing. An `Err` says why the checker is of no use.
pub type Checking = Box<dyn Fn(&[Value], &Value, AskedProcess) -> anyhow::Result<Option<String>> + Send + Sync>;
/// Has a pack's generator make arguments from a seed and a size. An `Err` says why the generator is of no use.
pub type Making = Box<dyn Fn(u64, usize) -> anyhow::Result<Vec<Value>> + Send + Sync>;

/// The process that a reference answers in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedProcess {
    /// The one that may have answered before.
    Any,
    /// One that has answered nothing yet.
    Fresh,
}

/// The oracle's answer to one input.
#[derive(Debug, Clone, PartialEq)]
pub struct Expected {
    pub answer: Value,
    /// CPU time of the call; zero for code that is compiled in.
    pub cost: Duration,
}

pub enum Oracle {
    Code(Answering),
    /// Empty until the judge has started the reference.
    Reference(OnceLock<Asking>),
}

impl Oracle {
    /// # Errors
    /// If a reference gives no usable answer, or has not been started.
    pub fn ask(&self, arguments: &[Value], process: AskedProcess) -> anyhow::Result<Expected> {
        match self {
            Oracle::Code(answer) => Ok(Expected { answer: answer(arguments), cost: Duration::ZERO }),
            Oracle::Reference(asking) => asking.get().context("the reference was not started")?(arguments, process),
        }
    }
}
