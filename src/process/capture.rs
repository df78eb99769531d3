//! Captures the output of a child: reads it as it arrives and keeps the beginning, up to a cap.

use std::io::{ErrorKind, Read};
use std::os::fd::AsFd;

/// The output of a process on one of its standard streams: its beginning, and its length in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// At most `most_kept` bytes.
    pub kept: Vec<u8>,
    pub n_bytes: u64,
    pub most_kept: usize,
}

/// The usual cap: bytes of a stream that are kept.
pub const CAPTURE_CAP: usize = 64 * 1024;

impl Default for Capture {
    fn default() -> Capture {
        Capture { kept: Vec::new(), n_bytes: 0, most_kept: CAPTURE_CAP }
    }
}

impl Capture {
    fn add(&mut self, bytes: &[u8]) {
        let room = self.most_kept.saturating_sub(self.kept.len());
        self.kept.extend(&bytes[..bytes.len().min(room)]);
        self.n_bytes += bytes.len() as u64;
    }
}

/// Reads what is in a stream now; `None` once the stream is closed.
pub fn drain<S: Read + AsFd>(stream: &mut Option<S>, capture: &mut Capture) {
    let mut buffer = [0; 16 << 10];
    // The loop is bounded, so that a flood of output cannot hold the judge here.
    for _ in 0..64 {
        let Some(open) = stream else { return };
        match open.read(&mut buffer) {
            Ok(0) => *stream = None,
            Ok(n_bytes) => {
                capture.add(&buffer[..n_bytes]);
                if n_bytes < buffer.len() {
                    return;
                }
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return,
        }
    }
}
