//! The sandbox: what a child may use, put on by the child itself. `kata` starts itself again as a shim (`kata __sandbox …`), sets
//! the limits, moves the channel to descriptor 3 and becomes the program. No `pre_exec`, so nothing runs between fork and exec in the judge.
//!
//! In this form it holds resources, the environment and the descriptors; files, network and processes are not held yet.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use nix::sys::resource::{Resource, setrlimit};

use crate::process::duplicate_to_3;

/// The hidden subcommand under which `kata` is its own shim.
pub const SHIM: &str = "__sandbox";

/// What a process may use, as the kernel can hold it. Times per call are the worker's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Data segment: heap and private mappings, in MiB.
    pub memory_mib: u64,
    pub stack_mib: u64,
    /// CPU seconds over the process's whole life: a last resort behind the judge's own clock.
    pub cpu_seconds: u64,
    /// The largest file it may write, in MiB.
    pub file_mib: u64,
}

/// The command that runs `program` under `limits` in `directory`, with an environment made from nothing.
pub fn command(shim: &Path, limits: &Limits, directory: &Path, program: &Path, arguments: &[OsString]) -> Command {
    let mut command = Command::new(shim);
    let numbers = [limits.memory_mib, limits.stack_mib, limits.cpu_seconds, limits.file_mib];
    command.arg(SHIM).args(numbers.map(|number| number.to_string())).arg(program).args(arguments);
    command.current_dir(directory).env_clear();
    command.env("HOME", directory).env("TMPDIR", directory).env("LANG", "C.UTF-8");
    command.env("PATH", "/usr/local/bin:/usr/bin:/bin").env("PYTHONHASHSEED", "0").env("PYTHONDONTWRITEBYTECODE", "1");
    // A pool of threads a library starts by itself would only cost start-up time and memory.
    command.env("OPENBLAS_NUM_THREADS", "1").env("OMP_NUM_THREADS", "1").env("MKL_NUM_THREADS", "1");
    command
}

/// The shim: puts the limits on this process and becomes the program. Returns only if it could not.
pub fn enter(arguments: &[OsString]) -> anyhow::Result<std::convert::Infallible> {
    let [memory, stack, cpu, file, program, arguments @ ..] = arguments else {
        bail!("`{SHIM}` is for Kata's own use");
    };
    let mib = |text: &OsStr| number(text).map(|mib| mib << 20);
    let cpu_seconds = number(cpu)?;
    for (resource, soft, hard) in [
        (Resource::RLIMIT_DATA, mib(memory)?, mib(memory)?),
        (Resource::RLIMIT_STACK, mib(stack)?, mib(stack)?),
        (Resource::RLIMIT_CPU, cpu_seconds, cpu_seconds + 1),
        (Resource::RLIMIT_FSIZE, mib(file)?, mib(file)?),
        (Resource::RLIMIT_CORE, 0, 0),
    ] {
        setrlimit(resource, soft, hard).with_context(|| format!("could not set {resource:?}"))?;
    }
    let channel = duplicate_to_3(std::os::fd::AsFd::as_fd(&std::io::stdin()))?;
    std::mem::forget(channel); // The program owns it from here on.
    let nothing = File::open("/dev/null").context("/dev/null")?;
    nix::unistd::dup2_stdin(nothing).context("could not close standard input")?;
    let program = PathBuf::from(program);
    let error = Command::new(&program).args(arguments).exec();
    Err(error).with_context(|| format!("could not become {}", program.display()))
}

fn number(text: &OsStr) -> anyhow::Result<u64> {
    text.to_str().and_then(|text| text.parse().ok()).with_context(|| format!("{text:?} is no number"))
}
