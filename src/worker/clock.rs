//! The clocks that are held against one call: CPU time decides, the clock on the wall and the time at rest catch what sleeps.

use std::time::{Duration, Instant};

use super::{CallLimits, Outcome};
use crate::process::Usage;
use crate::verdict::Clock;

/// How often it is looked whether a process does anything.
pub const TICK: Duration = Duration::from_millis(20);
/// The longest time that one look may add to the time at rest: the judge itself may have waited for a core.
const MOST_OF_A_LOOK: Duration = Duration::from_millis(50);

/// The clocks of the call whose answer is awaited.
pub struct CallClock {
    started: Instant,
    cpu_at_start: Duration,
    /// What the call before used, when its clock was stopped.
    pub cpu_of_last: Duration,
    looked: Instant,
    cpu_at_look: Duration,
    rested: Duration,
}

impl CallClock {
    pub fn start(usage: Usage) -> CallClock {
        let (now, cpu) = (Instant::now(), usage.cpu_time());
        CallClock {
            started: now,
            cpu_at_start: cpu,
            cpu_of_last: Duration::ZERO,
            looked: now,
            cpu_at_look: cpu,
            rested: Duration::ZERO,
        }
    }

    /// The call is answered, and the clocks of the next one run.
    pub fn next_call(&mut self, usage: Usage) {
        let next = CallClock::start(usage);
        let cpu_of_last = next.cpu_at_start.saturating_sub(self.cpu_at_start);
        *self = CallClock { cpu_of_last, ..next };
    }

    /// What the call used so far, if that is more than it may.
    pub fn exceeded(&mut self, limits: &CallLimits, usage: Usage) -> Option<Outcome> {
        let timed_out = |clock, limit| Some(Outcome::TimedOut { clock, limit });
        let cpu = usage.cpu_time();
        self.cpu_of_last = cpu.saturating_sub(self.cpu_at_start);
        if self.cpu_of_last > limits.cpu {
            return timed_out(Clock::Cpu, limits.cpu);
        }
        if self.started.elapsed() > limits.wall {
            return timed_out(Clock::Wall, limits.wall);
        }
        let elapsed = self.looked.elapsed();
        if elapsed >= TICK {
            // What wakes now and then, to no end, rests as well.
            let is_idle = (cpu.saturating_sub(self.cpu_at_look)) * 20 < elapsed;
            if is_idle && usage.is_at_rest() {
                self.rested += elapsed.min(MOST_OF_A_LOOK);
            }
            (self.looked, self.cpu_at_look) = (Instant::now(), cpu);
        }
        if self.rested > limits.rest { timed_out(Clock::Rest, limits.rest) } else { None }
    }
}
