//! Judges a file: reads it, builds it and judges the submission.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, bail};

use crate::build::{self, BuildResult, Builder, Code, MOST_TRIES};
use crate::calibrate;
use crate::language::helpers::Helper;
use crate::language::{self, Diagnostics, Language, Profile, Toolchain};
use crate::oracle;
use crate::outside::{self, Given, LARGEST_SUBMISSION};
use crate::problem::Problem;
use crate::verdict::{Compile, Event, Memory, Reason, SubmissionReport, Time, Unnamed, Verdict};
use crate::worker::Program;

use super::account::compile_error;
use super::run::judge;
use super::submission::{Judged, Options, Submission};
use super::{cases, control, failure, yours};

/// Builds and judges one file.
pub fn judge_file(
    builder: &Builder,
    given: &Given,
    problem: &Problem,
    options: &Options,
    on_event: &mut dyn FnMut(Event),
) -> anyhow::Result<Judged> {
    let file = given.path.as_path();
    let language = language_of(&given.path)?;
    let shown = file.display().to_string();
    let submission = Submission { path: file, file: &shown, problem, language };
    let (helpers, source) = match read_with_helpers(given, language)? {
        Ok(read) => read,
        Err(refused) => {
            let groups = cases::groups(problem, language, options)?;
            return Ok(not_run(submission, &groups, options, (refused, Duration::ZERO), ""));
        }
    };
    oracle::ready(builder, problem, options.inputs)?;
    yours::agree(problem, &given.path, &options.yours)?;
    let toolchain = builder.toolchain(language)?;
    announce_build(builder, submission, (&toolchain, &source), on_event);
    let file_name = file.file_name().unwrap_or_default().to_string_lossy();
    let key = std::path::absolute(file)?;
    let (text, key) = (source.as_str(), key.to_string_lossy());
    let code = Code { text, file_name: &file_name, profile: Profile::Judged, key: &key, helpers: &helpers };
    // Generating the large cases takes about as long as compiling or as starting a worker, so both run at once.
    std::thread::scope(|scope| {
        let mut made = Some(scope.spawn(|| cases::groups(problem, language, options)));
        for n_tries in 1..=MOST_TRIES {
            let made = made.take();
            let groups = || match made {
                Some(made) => made.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                None => cases::groups(problem, language, options),
            };
            let built = match builder.program(problem, language, &toolchain, &code)? {
                Ok(built) => built,
                Err(refused) => return Ok(not_run(submission, &groups()?, options, refused, &toolchain.version)),
            };
            let (cpu, reference_ms) = limit(builder, submission, problem, options)?;
            let program = Program::new(problem, language, &built, cpu, builder);
            let mut judged = judge(submission, (&built, &toolchain), program.clone(), groups, options, on_event);
            judged.iter_mut().for_each(|judged| judged.report.time.reference_ms = reference_ms);
            let is_accepted = judged.as_ref().is_ok_and(|judged| judged.report.verdict == Verdict::Accepted);
            // A program whose files were removed meanwhile fails for that reason, and is judged again.
            if !is_accepted && !built.is_whole() {
                continue;
            }
            let judged = judged?;
            if is_about_it(&judged.report, submission, (&toolchain, &program), builder, n_tries)? {
                return Ok(judged);
            }
        }
        bail!(
            "another program changes the cache in {} while Kata judges `{shown}`; set KATA_CACHE to a folder that \
             only Kata uses",
            builder.cache.display()
        )
    })
}

/// The helpers of a submission, and its own text. The inner `Err` is a file that cannot be a submission.
///
/// # Errors
/// If the file cannot be read.
pub fn read_with_helpers(
    given: &Given,
    language: &dyn Language,
) -> anyhow::Result<Result<(Vec<Helper>, String), Diagnostics>> {
    Ok(read_source(given)?.and_then(|source| Ok((build::helpers(given, language, &source)?, source))))
}

/// Builds a file whose text was read, for a single call or a comparison.
pub fn build_given(builder: &Builder, given: &Given, problem: &Problem, source: &str) -> anyhow::Result<BuildResult> {
    let language = language_of(&given.path)?;
    let toolchain = builder.toolchain(language)?;
    let file_name = given.path.file_name().unwrap_or_default().to_string_lossy();
    let key = std::path::absolute(&given.path)?;
    let key = key.to_string_lossy();
    let helpers = match build::helpers(given, language, source) {
        Ok(helpers) => helpers,
        Err(refused) => return Ok(Err((refused, Duration::ZERO))),
    };
    let code = Code { text: source, file_name: &file_name, profile: Profile::Judged, key: &key, helpers: &helpers };
    builder.program(problem, language, &toolchain, &code)
}

/// Announces the work before the first call.
fn announce_build(
    builder: &Builder,
    submission: Submission<'_>,
    (toolchain, source): (&Toolchain, &str),
    on_event: &mut dyn FnMut(Event),
) {
    let language = submission.language;
    if let Some(what) =
        language.table().compiler.slow_preparation.filter(|_| !builder.is_prepared(language, toolchain, source))
    {
        on_event(Event::Preparing { what: format!("{}: preparing {what}", language.title()) });
    }
    if builder.lacks_crates(language, toolchain) {
        let what = "the crates of `kata.toml`, once, for which the network is needed";
        on_event(Event::Preparing { what: format!("{}: preparing {what}", language.title()) });
    }
    on_event(Event::Building { file: submission.file.to_owned() });
}

/// Whether a report is about the submission. It is not if no program in its language starts, which is an `Err`, or if none started for a moment.
fn is_about_it(
    report: &SubmissionReport,
    submission: Submission<'_>,
    (toolchain, program): (&Toolchain, &Program),
    builder: &Builder,
    n_tries: usize,
) -> anyhow::Result<bool> {
    if !control::never_came_up(report) {
        return Ok(true);
    }
    match control::stub(submission, toolchain, program, builder)? {
        // The cause of a kill may have been temporary.
        None => Ok(!control::was_killed(report) || n_tries >= MOST_TRIES),
        // The harness may have been made by another interpreter than today's.
        Some((_, stub)) if n_tries == 1 => {
            stub.forget_harness();
            Ok(false)
        }
        Some((why, _)) => bail!(
            "no {} program starts on this machine, not even Kata's own stub: {why}; `kata doctor` checks every \
             language",
            submission.language.title()
        ),
    }
}

/// The CPU limit of a call and, if it follows from a reference in the same language, that reference's time.
pub(super) fn limit(
    builder: &Builder,
    submission: Submission<'_>,
    problem: &Problem,
    options: &Options,
) -> anyhow::Result<(Duration, Option<f64>)> {
    if let Some(limit) = options.time_limit {
        return Ok((limit, None));
    }
    let calibration = calibrate::calibration(builder, problem, submission.language, false)?;
    let limit = calibration.limit().mul_f64(options.limit_multiple.unwrap_or(1.0));
    Ok((limit, Some(calibration.reference_ms).filter(|_| calibration.factor == 1.0)))
}

/// The language of a file, by its extension.
pub(super) fn language_of(file: &Path) -> anyhow::Result<&'static dyn Language> {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    if let Some(language) = language::by_extension(extension) {
        return Ok(language);
    }
    let known: Vec<String> =
        language::LANGUAGES.iter().flat_map(|l| l.extensions()).map(|extension| format!(".{extension}")).collect();
    let known = known.join(", ");
    match file.file_name().and_then(|name| name.to_str()).filter(|_| extension.is_empty()) {
        Some(name) => bail!(
            "its name has no extension, so Kata cannot tell its language; Kata judges {known}: rename it, for \
             example to `{name}.{}`",
            language::LANGUAGES[0].extensions()[0]
        ),
        None => bail!("no language has files that end in `.{extension}`; Kata judges {known}"),
    }
}

/// The report of a file that is no text or does not compile.
fn not_run(
    submission: Submission<'_>,
    groups: &cases::Groups,
    options: &Options,
    (diagnostics, elapsed): (Diagnostics, Duration),
    version: &str,
) -> Judged {
    let report = compile_error(submission, groups, options, diagnostics, (elapsed, version));
    Judged { report, counterexample: None }
}

/// The report of a file whose problem is unknown; `hint` says how to name the problem.
pub fn unknown_problem(given: &Given, unnamed: Unnamed) -> anyhow::Result<SubmissionReport> {
    let failure = failure::unbuilt(Reason::UnknownProblem(unnamed));
    Ok(SubmissionReport {
        file: given.path.display().to_string(),
        place: 1,
        problem: None,
        language: language_of(&given.path)?.name().to_owned(),
        is_quick: false,
        verdict: failure.verdict,
        compile: Compile { seconds: 0.0, is_cached: false, messages: None, version: String::new() },
        not_judged: None,
        groups: Vec::new(),
        growth: None,
        failure: Some(failure),
        counterexample: None,
        score: None,
        time: Time::default(),
        memory: Memory::default(),
        sandbox: None,
    })
}

/// A submission's text: UTF-8, without a byte order mark. A fault of the file itself is reported as a compiler would report it.
pub fn read_source(given: &Given) -> anyhow::Result<Result<String, Diagnostics>> {
    let refused = |headline: String, line| Diagnostics { text: headline.clone(), headline, line };
    let bytes = match given.read(LARGEST_SUBMISSION) {
        Ok(bytes) => bytes,
        Err(error) if outside::is_about_the_file(&error) => {
            return Ok(Err(refused(format!("the file is not read: {error}"), None)));
        }
        Err(error) => return Err(error).with_context(|| format!("could not read `{}`", given.path.display())),
    };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.replace("\r\n", "\n")),
        Err(error) => {
            let (before, at) = (&bytes[..error.valid_up_to()], error.valid_up_to());
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            let column = at - before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1) + 1;
            let utf16 = if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
                " (it looks like UTF-16)"
            } else {
                ""
            };
            let headline = format!(
                "the file is not UTF-8: byte {column} of line {line} is 0x{:02x}{utf16}; save it as UTF-8 and try \
                 again",
                bytes[at]
            );
            Err(refused(headline, u32::try_from(line).ok()))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_utf8_is_refused_at_its_byte() {
        let folder = tempfile::tempdir().unwrap();
        let read = |bytes: &[u8]| {
            let path = folder.path().join("a.py");
            std::fs::write(&path, bytes).unwrap();
            read_source(&Given::named(path)).unwrap()
        };
        assert_eq!(read("\u{feff}中\r\n".as_bytes()).unwrap(), "中\n");
        for (bytes, says, line) in [
            (&b"a\nb\n# caf\xe9\n"[..], "byte 6 of line 3 is 0xe9;", 3),
            (b"\xff\xfed\0e\0f\0", "byte 1 of line 1 is 0xff (it looks like UTF-16);", 1),
            // Truncated in the middle of a character.
            (b"ok\n\xe4\xb8", "byte 1 of line 2 is 0xe4;", 2),
        ] {
            let refused = read(bytes).unwrap_err();
            assert!(refused.headline.contains(says) && refused.line == Some(line), "{}", refused.headline);
        }
    }
}
