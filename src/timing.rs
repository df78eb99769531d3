//! What `kata bench` found, as data. Its JSON is these types, serialised, with the schema number `SCHEMA`. Times are milliseconds.

use serde::Serialize;

use crate::statistics::{Estimate, Interval};
use crate::verdict::Machine;

/// The version of the JSON format.
pub const SCHEMA: u32 = 1;

/// Everything that one run measured.
#[derive(Debug, Clone, Serialize)]
pub struct TimingReport {
    pub schema: u32,
    /// Kata's version.
    pub kata: String,
    pub seed: u64,
    pub machine: Machine,
    pub problems: Vec<ProblemTiming>,
    /// Why not everything that was asked for was timed; none where it was.
    pub incomplete: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct ProblemTiming {
    pub problem: String,
    /// The size that grows, by its name: `n`. A problem whose time depends on several is there once for each.
    pub size: String,
    /// The order that the problem demands, without its O: `n log n`.
    pub demanded: Option<String>,
    /// What that size is: the length of this parameter, or the size of all arguments.
    pub n_is: String,
    pub solutions: Vec<SolutionTiming>,
}

#[derive(Debug, Clone, Serialize)]
pub struct SolutionTiming {
    /// The file's name, with `@NAME` behind it for a saved baseline's.
    pub name: String,
    pub language: String,
    /// Whether it keeps its answers, so that only the first call with an input says what it takes; each round was then a fresh process's.
    pub is_remembering: bool,
    /// By growing n.
    pub points: Vec<Point>,
    /// The slope of log median time on log n; of CPU time for interpreted languages, where it is the steadier of the two.
    pub exponent: Estimate,
    /// Of this solution's time to another's at the largest n, call by call.
    pub ratio: Option<Ratio>,
}

/// The samples of one solution at one size.
#[derive(Debug, Clone, Serialize)]
pub struct Point {
    pub n: usize,
    /// The function's own time by the worker's clock.
    pub median_ms: f64,
    pub mad_ms: f64,
    /// Of the median.
    pub interval_ms: Interval,
    /// The process's CPU time, which includes reading the arguments and writing the answer.
    pub cpu_median_ms: f64,
    pub samples_ms: Vec<f64>,
    /// Indices into `samples_ms`.
    pub outliers: Vec<usize>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Ratio {
    pub to: String,
    pub estimate: Estimate,
}

impl Point {
    /// Whether the interval is so wide that a difference of less than 15 % cannot be told.
    pub fn is_noisy(&self) -> bool {
        self.interval_ms.high - self.interval_ms.low > 0.3 * self.median_ms
    }
}

impl SolutionTiming {
    /// The samples at the largest size.
    pub fn largest(&self) -> &Point {
        self.points.last().expect("a solution is timed at one size at least")
    }
}
