//! From a file to a judged submission: read, built, judged.

use anyhow::{Context, bail};

use crate::build::Builder;
use crate::calibrate;
use crate::language::{self, Profile, Task};
use crate::outside::{Given, LARGEST_SUBMISSION};
use crate::problem::Problem;
use crate::verdict::Event;
use crate::worker::Program;

use super::cases;
use super::{Judged, Options, Submission, compile_error, judge};

/// Builds and judges one file.
pub fn judge_file(
    builder: &Builder,
    given: &Given,
    problem: &'static Problem,
    options: &Options,
    on_event: &mut dyn FnMut(Event),
) -> anyhow::Result<Judged> {
    let file = given.path.as_path();
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let Some(language) = language::by_extension(extension) else {
        let known: Vec<String> =
            language::LANGUAGES.iter().flat_map(|l| l.extensions()).map(|extension| format!(".{extension}")).collect();
        bail!("no language has files ending in `.{extension}`; Kata judges {}", known.join(", "));
    };
    let shown = file.display().to_string();
    let submission = Submission { file: &shown, problem, language };
    let source = read_source(given)?;
    let toolchain = builder.toolchain(language)?;
    on_event(Event::Building { file: shown.clone() });
    let names = problem.names();
    let file_name = file.file_name().unwrap_or_default().to_string_lossy();
    let task = Task {
        signature: &problem.manifest.signature,
        names: &names,
        source: &source,
        file_name: &file_name,
        profile: Profile::Judged,
    };
    let key = std::path::absolute(file)?;
    // The large cases take as long to make as a compiler that has little to do, or as a worker to start.
    std::thread::scope(|scope| {
        let groups = scope.spawn(|| cases::groups(problem, language, options));
        let groups = || groups.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        match builder.build(language, &task, &toolchain, &key.to_string_lossy())? {
            Ok(built) => {
                let cpu = match options.time_limit {
                    Some(limit) => limit,
                    None => calibrate::calibration(builder, problem, language, false)?.limit(),
                };
                let program = Program::new(problem, language, &built, cpu, builder);
                judge(submission, &built, program, groups, options, on_event)
            }
            Err((diagnostics, elapsed)) => Ok(Judged {
                report: compile_error(submission, &groups(), options, diagnostics, elapsed),
                counterexample: None,
            }),
        }
    })
}

/// A submission's text: UTF-8, without a byte order mark.
pub fn read_source(given: &Given) -> anyhow::Result<String> {
    let shown = given.path.display();
    let bytes = given.read(LARGEST_SUBMISSION).with_context(|| format!("could not read `{shown}`"))?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let text = std::str::from_utf8(bytes)
        .ok()
        .with_context(|| format!("`{shown}` is not UTF-8; save it as UTF-8 and try again"))?;
    Ok(text.replace("\r\n", "\n"))
}
