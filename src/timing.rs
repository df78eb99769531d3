//! The result of `kata bench` as data. Its JSON is these types, serialised, with the schema number `SCHEMA`. Times are in milliseconds.

use serde::Serialize;

use crate::statistics::{Estimate, Interval};
use crate::verdict::Machine;

/// The version of the JSON format.
pub const SCHEMA: u32 = 1;

/// The measurements of one run.
#[derive(Debug, Clone, Serialize)]
pub struct TimingReport {
    pub schema: u32,
    /// Kata's version.
    pub kata: String,
    pub seed: u64,
    pub machine: Machine,
    pub problems: Vec<ProblemTiming>,
    /// Why not everything that was asked for was timed; `None` if everything was.
    pub incomplete: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct ProblemTiming {
    pub problem: String,
    /// The name of the size that grows: `n`. A problem whose time depends on several sizes appears once for each.
    pub size: String,
    /// The order that the problem demands, without its O: `n log n`.
    pub demanded: Option<String>,
    /// The meaning of that size: the length of this parameter, or the size of all arguments.
    pub n_is: String,
    pub solutions: Vec<SolutionTiming>,
}

#[derive(Debug, Clone, Serialize)]
pub struct SolutionTiming {
    /// The file's name; a solution of a saved baseline has `@NAME` after it.
    pub name: String,
    pub language: String,
    /// Whether it memoises its answers, so that only the first call with an input shows its time. Each round then has a fresh process.
    pub is_remembering: bool,
    /// In order of n.
    pub points: Vec<Point>,
    /// The slope of log median time on log n. For interpreted languages of CPU time, which is steadier there.
    pub exponent: Estimate,
    /// The ratio of this solution's time to another's at the largest n, call by call.
    pub ratio: Option<Ratio>,
}

/// The samples of one solution at one size.
#[derive(Debug, Clone, Serialize)]
pub struct Point {
    pub n: usize,
    /// Of the function's own time, by the worker's clock.
    pub median_ms: f64,
    pub mad_ms: f64,
    /// The interval of the median.
    pub interval_ms: Interval,
    /// Of the process's CPU time, which includes reading the arguments and writing the answer.
    pub cpu_median_ms: f64,
    pub samples_ms: Vec<f64>,
    /// Indices of the outliers in `samples_ms`.
    pub outliers: Vec<usize>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Ratio {
    pub to: String,
    pub estimate: Estimate,
}

impl Point {
    /// Whether the interval is so wide that a difference below 15 % would not show.
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
