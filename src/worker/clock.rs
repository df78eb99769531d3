//! Holds clocks against one call: its CPU time decides; its time asleep and idle time catch a call that waits.
//!
//! A process that is ready to run and waits for a core is not asleep, so load on the machine makes no call run out of time.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::{CallLimits, Outcome};
use crate::process::Usage;
use crate::verdict::Clock;

/// The interval at which the process is checked for being idle.
pub const TICK: Duration = Duration::from_millis(20);
/// The most that one look adds to the time asleep or idle: the judge itself may have waited for a core.
const MOST_OF_A_LOOK: Duration = Duration::from_millis(50);
/// A call ends once its wall-clock time is this many times its limit and at least this long, whatever its process seems to do.
const MOST_ON_THE_WALL: (u32, Duration) = (20, Duration::from_secs(180));

/// What all workers of a program have used together, in CPU time and time asleep. Clones share one count.
#[derive(Debug, Clone, Default)]
pub struct Meter(Arc<AtomicU64>);

impl Meter {
    pub fn add(&self, used: Duration) {
        self.0.fetch_add(used.as_nanos() as u64, Ordering::Relaxed);
    }

    pub fn read(&self) -> Duration {
        Duration::from_nanos(self.0.load(Ordering::Relaxed))
    }
}

/// The clocks of the call in progress.
pub struct CallClock {
    started: Instant,
    cpu_at_start: Duration,
    /// CPU time of the last call, when its clock was stopped.
    pub cpu_of_last: Duration,
    /// CPU time of the call in progress, at the last look.
    current: Duration,
    /// CPU time and time asleep of the earlier calls.
    of_others: Duration,
    looked: Instant,
    cpu_at_look: Duration,
    /// How long every thread of the process has been asleep or stopped.
    slept: Duration,
    /// How much of that time the process was idle.
    rested: Duration,
}

impl CallClock {
    pub fn start(usage: Usage) -> CallClock {
        let (now, cpu) = (Instant::now(), usage.cpu_time());
        CallClock {
            started: now,
            cpu_at_start: cpu,
            cpu_of_last: Duration::ZERO,
            current: Duration::ZERO,
            of_others: Duration::ZERO,
            looked: now,
            cpu_at_look: cpu,
            slept: Duration::ZERO,
            rested: Duration::ZERO,
        }
    }

    /// Ends the call's clocks and starts those of the next call.
    pub fn next_call(&mut self, usage: Usage) {
        let next = CallClock::start(usage);
        let cpu_of_last = next.cpu_at_start.saturating_sub(self.cpu_at_start);
        let of_others = self.of_others + cpu_of_last + self.slept;
        *self = CallClock { cpu_of_last, of_others, ..next };
    }

    /// CPU time of the call in progress, at the last look.
    pub fn current(&self) -> Duration {
        self.current
    }

    /// CPU time and time asleep of all calls on this clock.
    pub fn used(&self) -> Duration {
        self.of_others + self.current + self.slept
    }

    /// The limit that the call has exceeded, if any. A process that waits for bytes which the judge has yet to send is not idle.
    pub fn exceeded(&mut self, limits: &CallLimits, usage: Usage, has_all_it_needs: bool) -> Option<Outcome> {
        let timed_out = |clock, limit| Some(Outcome::TimedOut { clock, limit });
        let cpu = usage.cpu_time();
        self.current = self.current.max(cpu.saturating_sub(self.cpu_at_start));
        self.cpu_of_last = self.current;
        if self.cpu_of_last > limits.cpu {
            return timed_out(Clock::Cpu, limits.cpu);
        }
        let elapsed = self.looked.elapsed();
        if elapsed >= TICK {
            if has_all_it_needs && usage.is_at_rest() {
                let asleep = elapsed.min(MOST_OF_A_LOOK);
                self.slept += asleep;
                // A polling loop counts as idle: it used under 5 % of the interval.
                let is_idle = (cpu.saturating_sub(self.cpu_at_look)) * 20 < elapsed;
                self.rested += if is_idle { asleep } else { Duration::ZERO };
            }
            (self.looked, self.cpu_at_look) = (Instant::now(), cpu);
        }
        let most_on_the_wall = (limits.wall * MOST_ON_THE_WALL.0).max(MOST_ON_THE_WALL.1);
        if self.cpu_of_last + self.slept > limits.wall || self.started.elapsed() > most_on_the_wall {
            return timed_out(Clock::Wall, limits.wall);
        }
        if self.rested > limits.rest { timed_out(Clock::Rest, limits.rest) } else { None }
    }
}
