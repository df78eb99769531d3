//! Defines the exit codes, in one table for the help, the README and the code.

use crate::report::wrap;

/// The width of the table in the help, for narrow terminals.
const COLUMNS: usize = 60;

/// How a run of Kata ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    Accepted,
    NotAccepted,
    /// Kata could not judge.
    NotJudged,
    /// Interrupted by the signal of this number.
    Interrupted(i32),
    /// The sandbox's shim could not become the program. Only the judge sees this code.
    NotExecuted,
}

/// The meaning of each code, as the help and the README give it.
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
    /// The exit code; for a signal 128 plus its number, as shells have it.
    pub fn code(self) -> u8 {
        match self {
            ExitStatus::Accepted => 0,
            ExitStatus::NotAccepted => 1,
            ExitStatus::NotJudged => 2,
            ExitStatus::Interrupted(signal) => u8::try_from(128 + signal).unwrap_or(u8::MAX),
            ExitStatus::NotExecuted => 127,
        }
    }

    /// Ends the process at once, without destructors.
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
