//! Makes warm-up calls, which are not timed: a just-in-time compiler is slow until it has seen some calls.

use crate::problem::Problem;
use crate::value::Value;

/// The size of their inputs: small, but large enough that loops run often.
const SIZE: usize = 256;

/// This many small inputs of every kind, the same in every process.
pub fn inputs(problem: &Problem, n_calls: usize) -> Vec<Vec<Value>> {
    let set = |seed| problem.content.generated(SIZE).into_iter().map(move |case| case.arguments(seed, "warm up"));
    let admitted = |arguments: &Vec<Value>| problem.admits(arguments);
    (0..n_calls as u64).flat_map(set).filter(admitted).take(n_calls).collect()
}
