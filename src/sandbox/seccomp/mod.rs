//! seccomp: the system calls that a confined program may make. `submissions` and `compilers` list them, and `filter` compiles the lists to the
//! program that the kernel runs before each call. Every other call is not made and returns an error:
//!
//! - EPERM for calls of Linux 5.0 and older, and for arguments that are not listed, so that the program learns of it;
//! - ENOSYS for newer calls, unassigned numbers and other numberings (x32, 32-bit calls), so that a library
//!   falls back on an older call, as it does on a kernel that does not know the new one.
//!
//! A language that needs another call gets a line in `submissions`, beside the test's list in `tests/it/calls.rs`.

mod compilers;
mod filter;
mod shared;
mod submissions;

use seccompiler::apply_filter;

use super::{ProgramKind, State};

/// Installs the filter in this process, for good.
pub fn restrict(kind: ProgramKind) -> State {
    let own = std::process::id();
    let rules = match kind {
        ProgramKind::Submission => submissions::rules(own),
        ProgramKind::Compiler => compilers::rules(own),
    };
    let applied = filter::compile(rules).and_then(|program| apply_filter(&program).map_err(|error| error.to_string()));
    match applied {
        Ok(()) => State::InForce { how: "system calls by an allow-list".to_owned() },
        Err(why) => State::Refused { why },
    }
}

#[cfg(test)]
mod tests;
