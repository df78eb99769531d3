//! From a file to a judged submission: read, built, judged.

use std::time::Duration;

use anyhow::{Context, bail};

use crate::build::{Builder, MOST_TRIES};
use crate::calibrate;
use crate::language::{self, Diagnostics, Language, Profile, Task};
use crate::outside::{self, Given, LARGEST_SUBMISSION};
use crate::problem::Problem;
use crate::verdict::{Compile, Event, Memory, Reason, SubmissionReport, Time, Verdict};
use crate::worker::Program;

use super::cases;
use super::failure;
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
    let language = language_of(given)?;
    let shown = file.display().to_string();
    let submission = Submission { file: &shown, problem, language };
    let source = match read_source(given)? {
        Ok(source) => source,
        Err(refused) => {
            let groups = cases::groups(problem, language, options);
            return Ok(not_run(submission, &groups, options, (refused, Duration::ZERO)));
        }
    };
    let toolchain = builder.toolchain(language)?;
    on_event(Event::Building { file: shown.clone() });
    let file_name = file.file_name().unwrap_or_default().to_string_lossy();
    let task = Task {
        signature: &problem.manifest.signature,
        names: &problem.names(),
        source: &source,
        file_name: &file_name,
        profile: Profile::Judged,
    };
    let key = std::path::absolute(file)?;
    // The large cases take as long to make as a compiler that has little to do, or as a worker to start.
    std::thread::scope(|scope| {
        let mut made = Some(scope.spawn(|| cases::groups(problem, language, options)));
        for _ in 0..MOST_TRIES {
            let made = made.take();
            let groups = || match made {
                Some(made) => made.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                None => cases::groups(problem, language, options),
            };
            let built = match builder.build(language, &task, &toolchain, &key.to_string_lossy())? {
                Ok(built) => built,
                Err(refused) => return Ok(not_run(submission, &groups(), options, refused)),
            };
            let cpu = match options.time_limit {
                Some(limit) => limit,
                None => calibrate::calibration(builder, problem, language, false)?.limit(),
            };
            let program = Program::new(problem, language, &built, cpu, builder);
            let judged = judge(submission, &built, program, groups, options, on_event);
            let is_accepted = judged.as_ref().is_ok_and(|judged| judged.report.verdict == Verdict::Accepted);
            // A program whose files were removed under it fails for that, and is judged again.
            if is_accepted || built.is_whole() {
                return judged;
            }
        }
        bail!(
            "the cache in {} is changed by another program while `{shown}` is judged; set KATA_CACHE to a folder of its own",
            builder.cache.display()
        )
    })
}

/// What comes of a file that is no text, or does not compile, which took so long to find out.
fn not_run(
    submission: Submission<'_>,
    groups: &cases::Groups,
    options: &Options,
    (diagnostics, elapsed): (Diagnostics, Duration),
) -> Judged {
    Judged { report: compile_error(submission, groups, options, diagnostics, elapsed), counterexample: None }
}

/// The report of a file whose problem cannot be told; `hint` says how to name it.
pub fn unknown_problem(given: &Given, hint: String) -> anyhow::Result<SubmissionReport> {
    let failure = failure::unbuilt(Reason::UnknownProblem { hint });
    Ok(SubmissionReport {
        file: given.path.display().to_string(),
        place: 1,
        problem: None,
        language: language_of(given)?.name().to_owned(),
        verdict: failure.verdict,
        compile: Compile { seconds: 0.0, is_cached: false, messages: None },
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

fn language_of(given: &Given) -> anyhow::Result<&'static dyn Language> {
    let extension = given.path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    language::by_extension(extension).with_context(|| {
        let known = language::LANGUAGES.iter().flat_map(|l| l.extensions()).map(|extension| format!(".{extension}"));
        let known: Vec<String> = known.collect();
        format!("no language has files ending in `.{extension}`; Kata judges {}", known.join(", "))
    })
}

/// A submission's text: UTF-8, without a byte order mark. What is wrong with the file itself is told as a compiler would tell it.
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
                "the file is not UTF-8: byte {column} of line {line} is 0x{:02x}{utf16}; save it as UTF-8 and try again",
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
            // Cut in the middle of a character.
            (b"ok\n\xe4\xb8", "byte 1 of line 2 is 0xe4;", 2),
        ] {
            let refused = read(bytes).unwrap_err();
            assert!(refused.headline.contains(says) && refused.line == Some(line), "{}", refused.headline);
        }
    }
}
