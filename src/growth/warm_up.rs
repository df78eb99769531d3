//! Calls that nobody times: a runtime that compiles while the program runs is slow until it has seen some.

use crate::problem::{Problem, random};
use crate::value::Value;

/// The size of their inputs: small, and large enough that loops are run often.
const SIZE: usize = 256;

/// So many small inputs of every kind, with names that no other input has. They are the same in every process.
pub fn inputs(problem: &Problem, n_calls: usize) -> Vec<(String, Vec<Value>)> {
    let set = |index| (problem.content.generated)(&mut random(0, "warm up", index), SIZE);
    let all = (0..n_calls).flat_map(set).take(n_calls);
    all.enumerate()
        .map(|(number, case)| (format!("{} to warm up, number {number}", case.name), case.arguments))
        .collect()
}
