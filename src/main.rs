//! The binary: arguments to an exit code. The judge is one library, the catalogue another; this puts them together.

use std::process::ExitCode;

fn main() -> ExitCode {
    kata_judge::commands::main(&kata_problems::PROBLEMS)
}
