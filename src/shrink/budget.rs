//! Bounds the cost of shrinking. The cost is the time of the calls themselves and not wall-clock time, so that a busy machine finds the same
//! counterexample; wall-clock time is only a last resort.

use std::cell::Cell;
use std::time::{Duration, Instant};

/// The budget of the calls of one search together.
const CALLS: Duration = Duration::from_secs(3);
/// How long a search may last by wall-clock time, whatever else the machine does.
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
