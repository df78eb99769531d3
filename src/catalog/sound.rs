//! Checks a pack's problem before anything is judged by it. `kata verify` checks more of built-in problems.

use std::collections::BTreeSet;

use anyhow::{Context, bail, ensure};

use crate::compare::Comparison;
use crate::language::{self, Language};
use crate::problem::Problem;

/// The sizes and limits that a pack may ask for.
const MOST_MEMORY_MIB: u64 = 1 << 16;
const LARGEST: usize = 10_000_000;
const MULTIPLES: std::ops::RangeInclusive<f64> = 1.0..=100_000.0;
const WEIGHTS: std::ops::RangeInclusive<f64> = 0.0..=1000.0;

/// # Errors
/// The first fault, with the file and the key.
pub fn check(problem: &Problem) -> anyhow::Result<()> {
    let place = problem.source.place();
    manifest(problem).with_context(|| place.join("problem.toml").display().to_string())?;
    // An example also shows that inputs of a moderate size keep the constraints.
    ensure!(!problem.examples.is_empty(), "{}: `examples` is empty", place.join("problem.toml").display());
    let mut names: BTreeSet<String> =
        problem.content.generated(problem.manifest.limits.largest).into_iter().map(|case| case.name).collect();
    let examples = problem.examples.iter().map(|case| (case, "examples", "problem.toml"));
    for (case, key, file) in examples.chain(problem.cases.iter().map(|case| (case, "cases", "cases.toml"))) {
        let place = || format!("{}: `{key}` (`{}`)", place.join(file).display(), case.name);
        ensure!(names.insert(case.name.clone()), "{}: another case has this name", place());
        problem.content.valid(&case.arguments).map_err(anyhow::Error::msg).with_context(place)?;
        if let Some(expected) = &case.expected {
            let held = problem.manifest.signature.check_result(&case.arguments, expected);
            held.map_err(|misfit| anyhow::anyhow!("`expected`: {misfit}")).with_context(place)?;
        }
    }
    Ok(())
}

fn manifest(problem: &Problem) -> anyhow::Result<()> {
    let manifest = &problem.manifest;
    for name in [manifest.signature.function.as_str()].into_iter().chain(manifest.signature.parameter_names()) {
        if let Some(language) = language::reserving(name) {
            bail!("`signature` has the name `{name}`, which is a reserved word of {}", Language::title(language));
        }
    }
    ensure!(
        manifest.comparison != Comparison::Laws,
        "`comparison` is `laws`, and laws are code, which a pack has not; expected `exact`, `any_order`, `close` or `checker`"
    );
    let (judges, is_there) = (manifest.comparison == Comparison::Checker, !problem.source.programs.checkers.is_empty());
    ensure!(
        is_there || !judges,
        "`comparison` is `checker`, and there is no `checker` beside it in a language of Kata's"
    );
    ensure!(
        judges || !is_there,
        "there is a checker, and `comparison` is another one; with `comparison = \"checker\"` it judges answers"
    );
    if let Comparison::Close { absolute, relative } = manifest.comparison {
        let are_tolerances = [absolute, relative].iter().all(|tolerance| (0.0..=1.0).contains(tolerance));
        ensure!(are_tolerances, "`comparison.close` has a tolerance that is not from 0 to 1");
    }
    let limits = &manifest.limits;
    let multiples = [limits.time_multiple, limits.time_multiple_interpreted];
    ensure!(
        multiples.iter().all(|multiple| MULTIPLES.contains(multiple)),
        "`limits.time_multiple` is not from {} to {}",
        MULTIPLES.start(),
        MULTIPLES.end()
    );
    ensure!(
        (32..=MOST_MEMORY_MIB).contains(&limits.memory_mib),
        "`limits.memory_mib` is not from 32 to {MOST_MEMORY_MIB}"
    );
    let largest = [limits.largest, limits.largest_interpreted.unwrap_or(limits.largest)];
    ensure!(largest.iter().all(|size| (1..=LARGEST).contains(size)), "`limits.largest` is not from 1 to {LARGEST}");
    let score = manifest.score();
    let weights = [score.examples, score.hidden, score.properties, score.growth];
    ensure!(
        weights.iter().all(|weight| WEIGHTS.contains(weight)) && weights.iter().sum::<f64>() > 0.0,
        "`score` needs weights from 0 to 1000 that are not all 0"
    );
    ensure!(
        (score.growth > 0.0) == manifest.growth.is_some(),
        "`score.growth` is for problems with a `growth`, and those need it"
    );
    if let Some(growth) = &manifest.growth {
        ensure!(
            problem.counted_argument().is_some(),
            "`growth.argument` names no parameter of `{}`: `{}`",
            manifest.signature,
            growth.argument
        );
    }
    Ok(())
}
