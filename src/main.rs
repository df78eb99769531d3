//! The binary: joins the judge, which is one library, with the problems, which are another, and turns arguments into an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    kata_judge::commands::main(&kata_problems::PROBLEMS)
}
