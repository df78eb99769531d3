//! How Kata ends: the exit codes, in one table for the help, the README and the code.

use crate::report::wrap;

/// How wide the table is in the help, so that narrow terminals have room for it.
const COLUMNS: usize = 60;

/// The end of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    Accepted,
    NotAccepted,
    /// Kata itself could not do its part.
    NotJudged,
    /// Ended by the signal of this number.
    Interrupted(i32),
    /// The sandbox's shim did not become the program; only the judge sees this.
    NotExecuted,
}

/// What each code says to who started Kata.
pub const TABLE: [(ExitStatus, &str); 4] = [
    (ExitStatus::Accepted, "everything was accepted"),
    (ExitStatus::NotAccepted, "something was judged and not accepted"),
    (
        ExitStatus::NotJudged,
        "something could not be judged: usage, missing compiler, no sandbox where one was required, a report that could not be written, \
         a machine that lacks something",
    ),
    (
        ExitStatus::Interrupted(nix::libc::SIGINT),
        "interrupted (143 for SIGTERM, 129 for SIGHUP); no process is left behind, and the reports hold what was judged",
    ),
];

impl ExitStatus {
    /// The number; for a signal the shell's own, 128 and the signal.
    pub fn code(self) -> u8 {
        match self {
            ExitStatus::Accepted => 0,
            ExitStatus::NotAccepted => 1,
            ExitStatus::NotJudged => 2,
            ExitStatus::Interrupted(signal) => u8::try_from(128 + signal).unwrap_or(u8::MAX),
            ExitStatus::NotExecuted => 127,
        }
    }

    /// Ends the process here, without dropping anything.
    pub fn exit(self) -> ! {
        std::process::exit(i32::from(self.code()))
    }
}

impl From<ExitStatus> for std::process::ExitCode {
    fn from(status: ExitStatus) -> std::process::ExitCode {
        std::process::ExitCode::from(status.code())
    }
}

/// The table, for the end of the help.
pub fn help() -> String {
    let row = |(status, meaning): (ExitStatus, &str)| {
        wrap::hanging(&format!("{:<4} {meaning}", status.code()), (2, 7), COLUMNS)
    };
    format!("Exit codes:\n{}", TABLE.map(row).join("\n"))
}
