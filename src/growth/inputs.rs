//! Makes the inputs of measured calls: generated cases of every kind, at any size.

use crate::problem::Problem;
use crate::value::Value;

/// The largest size that is requested, even if the statement allows more.
const LARGEST: usize = 1 << 20;

/// The input of one call.
pub struct Input {
    /// The kind of generated case and the set that it belongs to.
    pub kind: String,
    pub set: u64,
    /// The size that was requested of the generator.
    pub size: usize,
    /// The length of the argument that the problem counts.
    pub n: usize,
    pub arguments: Vec<Value>,
}

impl Input {
    /// A name that no other input has.
    pub fn name(&self) -> String {
        format!("{} of size {}, set {}", self.kind, self.size, self.set)
    }
}

/// Makes inputs in sets, each from a seed of its own. Set 0 is the one that is measured.
pub struct Generator<'a> {
    problem: &'a Problem,
    seed: u64,
    /// The largest size there is.
    largest: usize,
}

impl<'a> Generator<'a> {
    /// The largest size is the statement's in every language: in a slow language the time of a call ends the climb long before.
    pub fn new(problem: &'a Problem, seed: u64) -> Self {
        Self { problem, seed, largest: problem.manifest.limits.largest.min(LARGEST) }
    }

    /// The largest size that is requested.
    pub fn largest(&self) -> usize {
        self.largest
    }

    /// The inputs of a size, one of each wanted kind, made lazily.
    pub fn inputs(&self, size: usize, set: u64, is_wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = Input> {
        let counted = self.problem.counted_argument();
        let seed = self.seed.wrapping_add(set);
        let cases = self.problem.content.generated(size).into_iter();
        let inputs = cases.filter(move |case| is_wanted(&case.name)).map(move |case| {
            let kind = case.name.clone();
            let arguments = case.arguments(seed, "growth");
            let n = counted.map_or(size, |idx| arguments[idx].len());
            Input { kind, set, size, n, arguments }
        });
        inputs.filter(|input| self.problem.admits(&input.arguments))
    }

    pub fn input(&self, kind: &str, size: usize, set: u64) -> Option<Input> {
        self.inputs(size, set, |name| name == kind).next()
    }

    /// An input up to `times` as large as this one, of this kind if it grows so far, or else of the first kind that does, from a set that is not
    /// measured. `None` if there is none at least twice as large.
    pub fn larger(&self, kind: &str, last: &Input, times: usize) -> Option<Input> {
        let sizes = std::iter::successors(Some(times * last.size), |size| Some(size / 2));
        let size = sizes.take_while(|size| *size > last.size).find(|size| *size <= self.largest)?;
        let reaches = |input: &Input| 2 * input.n > size;
        self.input(kind, size, 1).filter(reaches).or_else(|| self.inputs(size, 1, |_| true).find(reaches))
    }

    /// The input of the same size in another set.
    pub fn other(&self, kind: &str, like: &Input, set: u64) -> Option<Input> {
        self.input(kind, like.size, set)
    }

    /// The input of twice the size, if the problem has one.
    pub fn doubled(&self, kind: &str, last: &Input) -> Option<Input> {
        let size = 2 * last.size;
        if size > self.largest {
            return None;
        }
        self.input(kind, size, 0).filter(|input| is_step(last.n, input.n))
    }
}

/// Whether one size is so much larger than another that the step between them shows how the time grows.
pub fn is_step(before: usize, n: usize) -> bool {
    2 * n >= 3 * before
}
