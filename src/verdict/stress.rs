//! `StressReport`: two submissions against each other on the same inputs.

use serde::Serialize;

use super::{Argument, Prints, Reason};

#[derive(Debug, Clone, Serialize)]
pub struct StressReport {
    /// The version of this format.
    pub schema: u32,
    pub problem: String,
    pub mine: String,
    pub other: String,
    /// The inputs that both were called with.
    pub n_calls: usize,
    pub difference: Option<StressDifference>,
}

/// The smallest input found on which two submissions differ.
#[derive(Debug, Clone, Serialize)]
pub struct StressDifference {
    /// The call in the language of the first.
    pub call: String,
    pub arguments: Vec<Argument>,
    pub mine: StressSide,
    pub other: StressSide,
    /// The oracle's answer, unless the problem forbids the input.
    pub expected: Option<String>,
    /// The constraint that the input violates.
    pub forbidden: Option<String>,
    /// How many inputs were tried to shrink it.
    pub n_tried: usize,
}

/// What one of two submissions did.
#[derive(Debug, Clone, Serialize)]
pub struct StressSide {
    pub file: String,
    pub got: Option<String>,
    /// Why there is no answer.
    pub reason: Option<Reason>,
    pub printed: Prints,
}
