//! The binary: arguments to an exit code. Everything else is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    kata_judge::commands::main()
}
