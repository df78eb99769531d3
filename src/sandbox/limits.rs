//! Sets resource limits, which the kernel enforces. A lower limit that Kata itself was started with stays in force; if it is less than a run needs,
//! nothing is run, since its result would say nothing about the program.

use anyhow::{Context, ensure};
use nix::sys::resource::{RLIM_INFINITY, Resource, getrlimit, setrlimit};

use super::{ProgramKind, ResourceLimits};

/// How many descriptors a submission and a compiler may have open.
const MOST_DESCRIPTORS: (u64, u64) = (256, 4096);
/// How many descriptors each needs.
const FEWEST_DESCRIPTORS: (u64, u64) = (32, 64);
/// The CPU seconds that a run needs: a process reaches a verdict within a minute, and where a lower limit from outside Kata ends it, that is
/// recognised then.
const FEWEST_SECONDS: u64 = 60;

struct WantedLimit {
    resource: Resource,
    soft: u64,
    hard: u64,
    /// Below this, nothing is run.
    least: u64,
    /// The name in messages, the option of `ulimit` that sets it, and the unit that the option counts in.
    name: &'static str,
    option: &'static str,
    unit: u64,
}

/// Sets the limits, or says which limit of this machine is too low.
pub fn set(kind: ProgramKind, limits: &ResourceLimits) -> anyhow::Result<()> {
    for wanted in all(kind, limits) {
        let WantedLimit { resource, soft, hard, least, name, option, unit } = wanted;
        // A lower hard limit stays in force.
        let (_, most) = getrlimit(resource)?;
        ensure!(
            most >= least,
            "{name} is limited to {} where Kata was started, and this run needs {}; \
             raise the limit (`ulimit {option} {}`) or start Kata where it is not set",
            most / unit,
            least.div_ceil(unit),
            least.div_ceil(unit)
        );
        setrlimit(resource, soft.min(most), hard.min(most)).with_context(|| format!("could not set {resource:?}"))?;
    }
    Ok(())
}

fn all(kind: ProgramKind, limits: &ResourceLimits) -> Vec<WantedLimit> {
    let mib = |mib: u64| mib << 20;
    let data = mib(limits.memory_mib + limits.reserved_mib);
    let of_kind =
        |(of_submission, of_compiler)| if kind == ProgramKind::Submission { of_submission } else { of_compiler };
    let (most_open, fewest_open) = (of_kind(MOST_DESCRIPTORS), of_kind(FEWEST_DESCRIPTORS));
    let cpu = limits.cpu_seconds;
    let wanted = |resource, (soft, hard), least, (name, option, unit)| WantedLimit {
        resource,
        soft,
        hard,
        least,
        name,
        option,
        unit,
    };
    let file = mib(limits.file_mib);
    vec![
        wanted(Resource::RLIMIT_DATA, (data, data), data, ("memory, in KiB,", "-d", 1 << 10)),
        wanted(
            Resource::RLIMIT_AS,
            (RLIM_INFINITY, RLIM_INFINITY),
            data + mib(limits.stack_mib),
            ("the size of the address space, in KiB,", "-v", 1 << 10),
        ),
        // Programs that expect to recurse raise their own limit, and would fail if they could not.
        wanted(
            Resource::RLIMIT_STACK,
            (mib(limits.stack_mib), RLIM_INFINITY),
            mib(limits.stack_mib),
            ("the stack, in KiB,", "-s", 1 << 10),
        ),
        wanted(Resource::RLIMIT_CPU, (cpu, cpu + 1), cpu.min(FEWEST_SECONDS), ("CPU time, in seconds,", "-t", 1)),
        // A shell counts a file's size in KiB or, in POSIX mode, in halves of it.
        wanted(
            Resource::RLIMIT_FSIZE,
            (file, file),
            file,
            ("the size of a file, in blocks of 1024 bytes,", "-f", 1 << 10),
        ),
        wanted(Resource::RLIMIT_NOFILE, (most_open, most_open), fewest_open, ("the number of open files", "-n", 1)),
        wanted(Resource::RLIMIT_CORE, (0, 0), 0, ("the size of a core file", "-c", 1)),
        wanted(Resource::RLIMIT_MEMLOCK, (0, 0), 0, ("locked memory", "-l", 1)),
    ]
}

/// The CPU seconds that Kata's own environment lets a process have, if those are fewer than `limits` gives it.
pub fn cpu_seconds_of_others(limits: &ResourceLimits) -> Option<u64> {
    let (soft, hard) = getrlimit(Resource::RLIMIT_CPU).ok()?;
    Some(soft.min(hard)).filter(|seconds| *seconds < limits.cpu_seconds)
}
