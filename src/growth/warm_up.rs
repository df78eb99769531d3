//! Calls that nobody times: a runtime that compiles while the program runs is slow until it has seen some.

use crate::problem::Problem;
use crate::value::Value;

/// The size of their inputs: small, and large enough that loops are run often.
const SIZE: usize = 256;

/// So many small inputs of every kind. They are the same in every process.
pub fn inputs(problem: &Problem, n_calls: usize) -> Vec<Vec<Value>> {
    let set = |seed| problem.content.generated(SIZE).into_iter().map(move |case| case.arguments(seed, "warm up"));
    (0..n_calls as u64).flat_map(set).take(n_calls).collect()
}
