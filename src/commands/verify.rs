//! `kata verify`: proves every problem folder sound, and says what is not.

use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::available_parallelism;

use anyhow::{anyhow, ensure};

use super::environment::Environment;
use super::{ACCEPTED, NOT_ACCEPTED, print};
use crate::build::Builder;
use crate::catalog;
use crate::cli::VerifyArgs;
use crate::problem::Problem;
use crate::verify::{Findings, verify, verify_registry};

pub fn run(arguments: &VerifyArgs, environment: &Environment) -> anyhow::Result<u8> {
    ensure!(
        arguments.root.join("problems").is_dir() && arguments.root.join("solutions").is_dir(),
        "`{}` holds no `problems` and `solutions`; run this in Kata's repository, or say `--root DIR`",
        arguments.root.display()
    );
    let problems: Vec<&'static Problem> = if arguments.problems.is_empty() {
        catalog::sources().iter().map(|source| catalog::find(source.slug)).collect::<Result<_, _>>()?
    } else {
        arguments.problems.iter().map(|name| catalog::find(name)).collect::<Result<_, _>>()?
    };
    let builder = environment.builder()?;
    let registry = verify_registry(&arguments.root)?;
    let mut n_unsound = registry.problems.len();
    print(&registry.problems.iter().map(|sentence| format!("not sound: {sentence}\n")).collect::<String>())?;
    for (problem, findings) in problems.iter().zip(verify_all(&problems, &arguments.root, &builder)) {
        let findings = findings?;
        for sentence in &findings.problems {
            print(&format!("not sound: {sentence}\n"))?;
        }
        let state = if findings.problems.is_empty() { "sound" } else { "not sound" };
        print(&format!(
            "{}: {state}, {} checks, {} solutions\n",
            problem.slug, findings.n_checks, findings.n_solutions
        ))?;
        n_unsound += findings.problems.len();
    }
    Ok(if n_unsound == 0 { ACCEPTED } else { NOT_ACCEPTED })
}

/// Verifies the problems side by side, one on each core. Verdicts go by CPU time, which neighbours hardly change.
fn verify_all(problems: &[&'static Problem], root: &Path, builder: &Builder) -> Vec<anyhow::Result<Findings>> {
    let next = AtomicUsize::new(0);
    let results: Vec<OnceLock<anyhow::Result<Findings>>> = problems.iter().map(|_| OnceLock::new()).collect();
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(problem) = problems.get(index) else { return };
            // Each place is filled once, since no two threads draw the same number.
            let _ = results[index].set(verify(problem, root, builder, &mut |_| {}));
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    let found = |result: OnceLock<_>| result.into_inner().unwrap_or_else(|| Err(anyhow!("a check panicked")));
    results.into_iter().map(found).collect()
}
