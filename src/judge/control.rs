//! The control experiment: a program that does not start says nothing about the submission if no program in its language starts.

use anyhow::bail;

use crate::build::{Builder, Built, Code};
use crate::examine::examine_start;
use crate::language::{Profile, Toolchain};
use crate::problem::Locale;
use crate::report;
use crate::verdict::{Failure, Reason, SubmissionReport, Verdict};
use crate::worker::{Program, Worker};

use super::submission::Submission;

/// Whether the program ended, or hung, before it had loaded the submission.
pub fn never_came_up(report: &SubmissionReport) -> bool {
    let of_no_group = |failure: &Failure| failure.group.is_none() && failure.verdict != Verdict::CompileError;
    report.failure.as_ref().is_some_and(of_no_group)
}

/// Whether the program was killed by a signal that Kata did not send.
pub fn was_killed(report: &SubmissionReport) -> bool {
    report.failure.as_ref().is_some_and(|failure| is_kill(&failure.reason))
}

/// Whether a process ended by SIGKILL, which may come from the program itself or from outside.
pub fn is_kill(reason: &Reason) -> bool {
    matches!(reason, Reason::Signalled { signal } if signal == "SIGKILL")
}

/// The failure of the stub that `kata new` writes, in the submission's own sandbox; `None` if it starts.
pub fn stub(
    submission: Submission<'_>,
    toolchain: &Toolchain,
    program: &Program,
    builder: &Builder,
) -> anyhow::Result<Option<(String, Built)>> {
    let Submission { problem, language, .. } = submission;
    let text = language.starter(&problem.manifest.signature, "");
    let file_name = format!("{}.{}", problem.slug, language.extensions()[0]);
    let key = format!("stub {}", problem.slug);
    let code = Code { text: &text, file_name: &file_name, profile: Profile::Judged, key: &key, helpers: &[] };
    let built = match builder.program(problem, language, toolchain, &code)? {
        Ok(built) => built,
        Err((diagnostics, _)) => {
            bail!("Kata's own stub in {} does not compile: {}", language.title(), diagnostics.headline)
        }
    };
    let cpu = program.call_limits.cpu;
    let mut worker = Worker::new(Program::new(problem, language, &built, cpu, builder));
    let Err(why) = worker.start()? else { return Ok(None) };
    let reason = examine_start(problem, &why);
    Ok(Some((report::words(Locale::English).reason(&reason).trim().to_owned(), built)))
}
