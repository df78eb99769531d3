//! `Requests` controls the flow of requests to a worker: several are in flight, so that it never waits for one, and not more than a socket holds.

use std::collections::VecDeque;

use crate::value::Value;
use crate::wire;

/// Bytes of requests that may be in flight: enough to keep a worker busy, less than a socket's buffer.
const IN_FLIGHT_BYTES: usize = 48 << 10;

/// The requests of some calls, in order.
pub struct Requests<'a> {
    calls: &'a [&'a [Value]],
    most_in_flight: usize,
    n_queued: usize,
    /// The bytes of each request in flight.
    in_flight: VecDeque<usize>,
    n_bytes: usize,
}

impl<'a> Requests<'a> {
    pub fn new(calls: &'a [&'a [Value]], most_in_flight: usize) -> Requests<'a> {
        Requests { calls, most_in_flight, n_queued: 0, in_flight: VecDeque::new(), n_bytes: 0 }
    }

    /// Appends requests to the outbox until enough are in flight.
    pub fn queue(&mut self, outbox: &mut Vec<u8>) {
        while self.n_queued < self.calls.len() && self.has_room() {
            let request = wire::request(self.calls[self.n_queued]);
            self.n_queued += 1;
            self.n_bytes += request.len();
            self.in_flight.push_back(request.len());
            // A large request is moved, not copied.
            if outbox.is_empty() {
                *outbox = request;
            } else {
                outbox.extend_from_slice(&request);
            }
        }
    }

    /// Takes the oldest request in flight as answered.
    pub fn take_answered(&mut self) {
        self.n_bytes -= self.in_flight.pop_front().unwrap_or(0);
    }

    /// Whether every queued request is answered, so that no further reply can come.
    pub fn are_answered(&self) -> bool {
        self.in_flight.is_empty()
    }

    fn has_room(&self) -> bool {
        let n_in_flight = self.in_flight.len();
        n_in_flight == 0 || (n_in_flight < self.most_in_flight && self.n_bytes < IN_FLIGHT_BYTES)
    }
}
