//! Bounds the cost of judging one file: calls that fail and take long, and all calls together. The report says which cases were left for that.

use std::time::Duration;

use crate::property::BATCH;
use crate::verdict::{Clock, Group, NotJudged, Reason, Verdict, WhyNotJudged};

use super::cases::{self, Case, Groups};
use super::failure;
use super::state::Judge;
use super::submission::Coverage;

/// After this many costly failures in a group, the rest of the group is left.
const MOST_COSTLY: usize = 3;
/// A failing call that takes longer than this is costly: it is repeated in a fresh process, and hundreds like it may follow.
const COSTLY: Duration = Duration::from_millis(100);
/// The budget of all small calls together: thousands of times what they need.
const SMALL_CASES: Duration = Duration::from_secs(60);

/// How many times as long programs with sanitizers may take in all: their allocator marks every byte.
pub const SLOWNESS_OF_SANITIZERS: u32 = 5;

/// The budget of all calls of a file: for each large case the limit of one call, which is a multiple of the reference's slowest call, plus a
/// minute.
pub fn budget(groups: &Groups, limit: Duration) -> Duration {
    let is_large = |case: &&Case| !case.is_small();
    let n_large = groups.iter().flat_map(|(_, cases)| cases).filter(is_large).count();
    SMALL_CASES + limit * u32::try_from(n_large).unwrap_or(u32::MAX)
}

/// Whether enough calls of a group have failed at a cost that more would tell nothing new.
pub fn has_cost_enough(group: &Group) -> bool {
    let is_limit = |verdict| {
        use Verdict::{MemoryLimitExceeded, OutputLimitExceeded, TimeLimitExceeded};
        matches!(verdict, TimeLimitExceeded | MemoryLimitExceeded | OutputLimitExceeded)
    };
    let is_slow = |milliseconds: f64| milliseconds > COSTLY.as_secs_f64() * 1e3;
    let failed = group.cases.iter().filter(|case| case.verdict != Verdict::Accepted);
    failed.filter(|case| is_limit(case.verdict) || is_slow(case.milliseconds)).count() >= MOST_COSTLY
}

/// How many calls are made at once after a failure, since each may take as long as the failing one did.
const FEW: usize = 4;

impl Judge<'_> {
    /// How many small cases are called before their cost is checked.
    pub(super) fn most_at_once(&self) -> usize {
        if self.failure.is_some() { FEW } else { BATCH }
    }

    /// Whether the rest of a group is left. Records why.
    pub(super) fn leaves(&mut self, group: &Group) -> bool {
        if has_cost_enough(group) {
            self.left = self.left.or(Some(WhyNotJudged::Costly));
            return true;
        }
        self.is_spent()
    }

    /// Whether all calls so far have exceeded their budget. Records it.
    pub(super) fn is_spent(&mut self) -> bool {
        let is_spent = self.program.meter.read() > self.budget;
        if is_spent {
            self.left = Some(WhyNotJudged::Budget);
        }
        is_spent
    }

    /// A submission that is right so far but was not judged to the end is not accepted.
    pub(super) fn end_for_budget(&mut self) {
        if self.failure.is_none() && self.kept.is_none() {
            let limit_ms = self.budget.as_millis() as u64;
            self.failure = Some(failure::unbuilt(Reason::TimeLimit { clock: Clock::Budget, limit_ms }));
        }
    }

    /// The cases that were left, if any were.
    pub(super) fn not_judged(&self, groups: &Groups) -> Option<NotJudged> {
        let why = self.left?;
        let mut n_all = groups.iter().map(|(_, cases)| cases.len()).sum::<usize>();
        n_all += cases::property_indices(self.options).len();
        // The growth group's only case comes last.
        let is_whole = self.options.scope == Coverage::Whole;
        n_all +=
            usize::from(is_whole && why == WhyNotJudged::Budget && self.submission.problem.manifest.growth.is_some());
        let n_judged: usize = self.groups.iter().map(|group| group.cases.len()).sum();
        Some(NotJudged { why, n_cases: n_all.saturating_sub(n_judged) })
    }
}
