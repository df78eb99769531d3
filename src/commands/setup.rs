//! Steps that several commands share: the builder with the requested sandbox, the machine, and the exit status of a report.

use anyhow::ensure;

use super::environment::Environment;
use crate::build::Builder;
use crate::cli::{ExitStatus, SandboxArgs, SandboxMode};
use crate::report;
use crate::sandbox::{self, Layer, ProgramKind, ResourceLimits};
use crate::verdict::{HoldStatus, Machine, Report};

/// The builder with the requested layers. `strict` first checks that every promise is kept.
pub fn builder(arguments: &SandboxArgs, environment: &Environment) -> anyhow::Result<Builder> {
    let mut builder = environment.builder()?;
    let names: Vec<&str> = Layer::ALL.into_iter().map(Layer::name).collect();
    for name in &arguments.without {
        ensure!(names.contains(&name.as_str()), "there is no layer `{name}`; there are {}", names.join(", "));
    }
    match arguments.mode {
        SandboxMode::Off => builder.layers.clear(),
        SandboxMode::Auto | SandboxMode::Strict => {
            builder.layers.retain(|layer| !arguments.without.iter().any(|name| name == layer.name()));
        }
    }
    if arguments.mode == SandboxMode::Strict {
        let limits = ResourceLimits { memory_mib: 256, overhead_mib: 32, stack_mib: 64, cpu_seconds: 10, file_mib: 1 };
        let sandbox = sandbox::try_out(&builder.confinement(ProgramKind::Submission, limits, Vec::new()))?.promises();
        let open = sandbox.promises().into_iter().filter(|(_, hold)| hold.status != HoldStatus::Enforced);
        let words = report::words(environment.locale);
        let open: Vec<String> = open.map(|(promise, hold)| words.hold(promise, hold.status, &hold.how)).collect();
        ensure!(
            open.is_empty(),
            "`--sandbox strict` needs every promise enforced, but on this system: {}; `kata doctor` shows what would help",
            open.join(", ")
        );
    }
    Ok(builder)
}

/// The exit status of a run with this report.
pub fn exit_status(report: &Report) -> ExitStatus {
    if report.summary.n_faults > 0 {
        ExitStatus::NotJudged
    } else if report.summary.n_accepted < report.summary.n_submissions {
        ExitStatus::NotAccepted
    } else {
        ExitStatus::Accepted
    }
}

pub fn machine() -> Machine {
    Machine {
        system: std::env::consts::OS.to_owned(),
        architecture: std::env::consts::ARCH.to_owned(),
        n_cores: std::thread::available_parallelism().map_or(1, usize::from),
    }
}
