//! From a file to a judged submission: read, built, judged.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, bail};

use crate::build::{Builder, MOST_TRIES};
use crate::calibrate;
use crate::language::{self, Language, Profile, Task};
use crate::outside::{Given, LARGEST_SUBMISSION};
use crate::problem::Problem;
use crate::verdict::{Event, Verdict};
use crate::worker::Program;

use super::{Judged, Options, Submission, compile_error, judge};
use super::{cases, control};

/// Builds and judges one file.
pub fn judge_file(
    builder: &Builder,
    given: &Given,
    problem: &'static Problem,
    options: &Options,
    on_event: &mut dyn FnMut(Event),
) -> anyhow::Result<Judged> {
    let file = given.path.as_path();
    let language = language_of(file)?;
    let shown = file.display().to_string();
    let submission = Submission { path: file, file: &shown, problem, language };
    let source = read_source(given)?;
    let toolchain = builder.toolchain(language)?;
    if let Some(what) = language.slow_preparation().filter(|_| !builder.is_prepared(language, &toolchain)) {
        on_event(Event::Preparing { what: format!("{}: preparing {what}", language.title()) });
    }
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
        let mut made = Some(scope.spawn(|| cases::groups(problem, language, options)));
        for n_tries in 1..=MOST_TRIES {
            let made = made.take();
            let groups = || match made {
                Some(made) => made.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                None => cases::groups(problem, language, options),
            };
            let built = match builder.build(language, &task, &toolchain, &key.to_string_lossy())? {
                Ok(built) => built,
                Err((diagnostics, elapsed)) => {
                    let report = compile_error(submission, &groups(), options, diagnostics, (elapsed, &toolchain));
                    return Ok(Judged { report, counterexample: None });
                }
            };
            let (cpu, reference_ms) = limit(builder, submission, problem, options)?;
            let program = Program::new(problem, language, &built, cpu, builder);
            let mut judged = judge(submission, (&built, &toolchain), program.clone(), groups, options, on_event);
            judged.iter_mut().for_each(|judged| judged.report.time.reference_ms = reference_ms);
            let is_accepted = judged.as_ref().is_ok_and(|judged| judged.report.verdict == Verdict::Accepted);
            // A program whose files were removed under it fails for that, and is judged again.
            if !is_accepted && !built.is_whole() {
                continue;
            }
            let judged = judged?;
            if !control::never_came_up(&judged.report) {
                return Ok(judged);
            }
            match control::stub(submission, &toolchain, &program, builder)? {
                // Whatever killed it may have been there for a moment.
                None if control::was_killed(&judged.report) && n_tries < MOST_TRIES => {}
                None => return Ok(judged),
                // Made by another interpreter than today's, perhaps.
                Some((_, stub)) if n_tries == 1 => stub.forget_harness(),
                Some((why, _)) => bail!(
                    "no program in {} comes up here, Kata's own stub neither: {why}; `kata doctor` tries every language",
                    language.title()
                ),
            }
        }
        bail!(
            "the cache in {} is changed by another program while `{shown}` is judged; set KATA_CACHE to a folder of its own",
            builder.cache.display()
        )
    })
}

/// The CPU time that a call may take, and where that follows from a reference in the same language, what that one took.
fn limit(
    builder: &Builder,
    submission: Submission<'_>,
    problem: &'static Problem,
    options: &Options,
) -> anyhow::Result<(Duration, Option<f64>)> {
    if let Some(limit) = options.time_limit {
        return Ok((limit, None));
    }
    let calibration = calibrate::calibration(builder, problem, submission.language, false)?;
    Ok((calibration.limit(), Some(calibration.reference_ms).filter(|_| calibration.factor == 1.0)))
}

/// The language of a file, by its ending.
fn language_of(file: &Path) -> anyhow::Result<&'static dyn Language> {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    if let Some(language) = language::by_extension(extension) {
        return Ok(language);
    }
    let known: Vec<String> =
        language::LANGUAGES.iter().flat_map(|l| l.extensions()).map(|extension| format!(".{extension}")).collect();
    let known = known.join(", ");
    match file.file_name().and_then(|name| name.to_str()).filter(|_| extension.is_empty()) {
        Some(name) => bail!(
            "its name has no ending that says which language it is in; Kata judges {known}: rename it, such as to `{name}.{}`",
            language::LANGUAGES[0].extensions()[0]
        ),
        None => bail!("no language has files ending in `.{extension}`; Kata judges {known}"),
    }
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
