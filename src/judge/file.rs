//! From a file to a judged submission: read, built, judged.

use anyhow::{Context, bail};

use crate::build::{Builder, MOST_TRIES};
use crate::calibrate;
use crate::language::{self, Profile, Task};
use crate::outside::{Given, LARGEST_SUBMISSION};
use crate::problem::Problem;
use crate::verdict::{Event, Verdict};
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
        let known = known.join(", ");
        match file.file_name().and_then(|name| name.to_str()).filter(|_| extension.is_empty()) {
            Some(name) => bail!(
                "its name has no ending that says which language it is in; Kata judges {known}: rename it, such as to `{name}.{}`",
                language::LANGUAGES[0].extensions()[0]
            ),
            None => bail!("no language has files ending in `.{extension}`; Kata judges {known}"),
        }
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
        let mut made = Some(scope.spawn(|| cases::groups(problem, language, options)));
        for _ in 0..MOST_TRIES {
            let made = made.take();
            let groups = || match made {
                Some(made) => made.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                None => cases::groups(problem, language, options),
            };
            let built = match builder.build(language, &task, &toolchain, &key.to_string_lossy())? {
                Ok(built) => built,
                Err((diagnostics, elapsed)) => {
                    let report = compile_error(submission, &groups(), options, diagnostics, elapsed);
                    return Ok(Judged { report, counterexample: None });
                }
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
