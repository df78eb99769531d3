//! What shrinking may cost. It is counted in what the calls themselves take and not by the clock on the wall, so that a busy machine finds the
//! same counterexample; the clock on the wall is a last resort.

use std::cell::Cell;
use std::time::{Duration, Instant};

/// What the calls of one search may take together.
const CALLS: Duration = Duration::from_secs(3);
/// How long a search may last, whatever else the machine does meanwhile.
const PATIENCE: Duration = Duration::from_secs(45);

pub struct Budget {
    left: Cell<Duration>,
    deadline: Instant,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { left: Cell::new(CALLS), deadline: Instant::now() + PATIENCE }
    }
}

impl Budget {
    pub fn spend(&self, cost: Duration) {
        self.left.set(self.left.get().saturating_sub(cost));
    }

    pub fn is_spent(&self) -> bool {
        self.left.get().is_zero() || Instant::now() >= self.deadline
    }
}
