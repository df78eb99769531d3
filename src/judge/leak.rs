//! Finds state that earlier calls left behind: the fewest earlier calls after which a case fails that passes alone.

use std::time::{Duration, Instant};

use crate::examine::{Wrong, examine};
use crate::problem::Problem;
use crate::value::Value;
use crate::verdict::{CaseId, Earlier};
use crate::worker::{Program, Worker};

/// How long the search for fewer calls may last.
const SEARCH_TIME: Duration = Duration::from_secs(2);

/// A call that the process answered before the one that failed.
#[derive(Debug, Clone)]
pub struct Call {
    pub case: CaseId,
    pub arguments: Vec<Value>,
}

/// A failure that needs earlier calls to show.
pub struct Leak {
    pub after: Earlier,
    pub wrong: Wrong,
}

/// Finds the calls of `earlier` after which the arguments fail in a fresh process. `None` if they pass after all of them.
pub fn find(
    problem: &Problem,
    program: &Program,
    earlier: &[Call],
    arguments: &[Value],
) -> anyhow::Result<Option<Leak>> {
    let expected = problem.content.oracle(arguments)?;
    let fails_after = |earlier: &[&Call]| -> anyhow::Result<Option<Wrong>> {
        let mut worker = Worker::new(program.clone());
        let calls: Vec<&[Value]> = earlier.iter().map(|call| call.arguments.as_slice()).collect();
        let mut n_done = 0;
        while n_done < calls.len() {
            n_done += worker.pipeline(&calls[n_done..])?.len();
        }
        let answer = worker.call(arguments)?;
        let reason = examine(problem, arguments, &expected, &answer.outcome)?;
        Ok(reason.map(|reason| Wrong { arguments: arguments.to_vec(), answer, reason }))
    };
    let mut needed: Vec<&Call> = earlier.iter().collect();
    let Some(mut failing) = fails_after(&needed)? else {
        return Ok(None);
    };
    let deadline = Instant::now() + SEARCH_TIME;
    let mut length = needed.len();
    // Leaves out runs of calls: longest runs first, oldest calls first.
    while length > 0 {
        let mut start = 0;
        while start < needed.len() && Instant::now() < deadline {
            let end = (start + length).min(needed.len());
            let fewer: Vec<&Call> = needed[..start].iter().chain(&needed[end..]).copied().collect();
            match fails_after(&fewer)? {
                Some(still) => (needed, failing) = (fewer, still),
                None => start = end,
            }
        }
        length /= 2;
    }
    // It sometimes fails alone, so no call left anything behind.
    if needed.is_empty() {
        return Ok(None);
    }
    Ok(Some(Leak { after: those(&needed), wrong: failing }))
}

/// How many calls, and the first and the last of them.
pub fn those(calls: &[&Call]) -> Earlier {
    match (calls.first(), calls.last()) {
        (Some(first), Some(last)) => {
            Earlier::Calls { n: calls.len(), first: first.case.clone(), last: last.case.clone() }
        }
        _ => Earlier::None,
    }
}
