//! Checks a problem's manifest, statements, cases and oracle against each other.

use std::collections::BTreeSet;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestRunner};

use crate::catalog::Catalog;
use crate::compare::{Comparison, compare};
use crate::language::{self, Language};
use crate::problem::{ErasedRule, Locale, Problem, random};
use crate::value::Value;

use super::{Findings, HEADINGS};

pub fn check_manifest(problem: &Problem, catalog: &Catalog, findings: &mut Findings) {
    let (slug, manifest) = (problem.slug, &problem.manifest);
    let signature = &manifest.signature;
    let place = format!("problems/{slug}/problem.toml");
    findings.check(signature.function == slug, || format!("{place}: `signature` names `{}`", signature.function));
    let types: Vec<_> = signature.parameters.iter().map(|parameter| parameter.ty.clone()).collect();
    findings.check(types == problem.content.parameters && signature.result == problem.content.result, || {
        format!("{place}: `signature` has other types than problems/{slug}/mod.rs")
    });
    for name in [signature.function.as_str()].into_iter().chain(signature.parameter_names()) {
        let language = language::reserving(name);
        findings.check(language.is_none(), || {
            let title = language.map_or("", Language::title);
            format!("{place}: `signature` has the name `{name}`, which is a reserved word of {title}")
        });
    }
    findings.check(!manifest.topics.is_empty(), || format!("{place}: `topics` is empty"));
    findings
        .check((2..=3).contains(&problem.examples.len()), || format!("{place}: there are not two or three examples"));
    let multiples = [false, true].map(|is_interpreted| problem.time_multiple(is_interpreted));
    findings.check(multiples.iter().all(|multiple| *multiple >= 2.0) && manifest.limits.memory_mib >= 32, || {
        format!("{place}: `limits` are too small")
    });
    let score = &manifest.score;
    let weights = [score.examples, score.hidden, score.properties, score.growth];
    findings.check(
        weights.iter().all(|weight| (0.0..=1000.0).contains(weight)) && weights.iter().sum::<f64>() > 0.0,
        || format!("{place}: `score` needs weights from 0 to 1000 that are not all 0"),
    );
    findings.check((score.growth > 0.0) == manifest.growth.is_some(), || {
        format!("{place}: `score.growth` is for problems with a `growth`, and those need it")
    });
    if let Some(growth) = &manifest.growth {
        let known = signature.parameter_names().contains(&growth.argument.as_str());
        findings.check(known, || format!("{place}: `growth.argument` names no parameter: `{}`", growth.argument));
    }
    let names: Vec<&str> = catalog.sources().map(|source| source.slug).collect();
    for alias in &manifest.aliases {
        findings.check(!names.contains(&alias.as_str()), || {
            format!("{place}: the alias `{alias}` is another problem's name")
        });
    }
}

pub fn check_statements(problem: &Problem, findings: &mut Findings) {
    for (locale, file) in [(Locale::English, "statement.md"), (Locale::Chinese, "statement.zh.md")] {
        let place = format!("problems/{}/{file}", problem.slug);
        let statement = problem.statement(locale);
        let headings: Vec<&str> = statement.lines().filter(|line| line.starts_with('#')).collect();
        let title = format!("# {}", problem.title(locale));
        let expected = HEADINGS
            .map(|(english, chinese)| format!("## {}", if locale == Locale::English { english } else { chinese }));
        let matches = headings.first() == Some(&title.as_str()) && headings[1..] == expected;
        findings.check(matches, || format!("{place}: the headings are {headings:?}, not {title:?} and {expected:?}"));
        for example in &problem.examples {
            let line = example_line(problem, &example.arguments, example.expected.as_ref());
            let shown = statement.lines().any(|found| found.trim() == line);
            findings.check(shown, || format!("{place}: example `{}` is not shown as the line {line}", example.name));
        }
    }
}

/// An example as statements show it.
fn example_line(problem: &Problem, arguments: &[Value], expected: Option<&Value>) -> String {
    let arguments: Vec<String> = arguments.iter().map(Value::to_string).collect();
    let expected = expected.map(Value::to_string).unwrap_or_default();
    format!("{}({}) -> {expected}", problem.slug, arguments.join(", "))
}

/// Checks that every hand-written and generated case is valid, has a unique name, and has the oracle's answer.
pub fn check_cases(problem: &Problem, findings: &mut Findings) -> anyhow::Result<()> {
    let slug = problem.slug;
    let content = &problem.content;
    let mut names = BTreeSet::new();
    for (case, file) in problem
        .examples
        .iter()
        .map(|case| (case, "problem.toml"))
        .chain(problem.cases.iter().map(|case| (case, "cases.toml")))
    {
        let place = format!("problems/{slug}/{file}: case `{}`", case.name);
        findings.check(names.insert(case.name.clone()), || format!("{place}: another case has this name"));
        findings.check(
            file == "problem.toml"
                || case.catches.as_ref().is_some_and(|catches| !catches.en.is_empty() && !catches.zh.is_empty()),
            || format!("{place}: `catches` is missing"),
        );
        let valid = content.valid(&case.arguments);
        findings.check(valid.is_ok(), || format!("{place} breaks a constraint: {}", valid.clone().unwrap_err()));
        if let Some(expected) = &case.expected {
            let answer = content.oracle(&case.arguments)?;
            check_shape(problem, &case.arguments, &answer, &place, findings);
            let agrees = agree(problem, &case.arguments, &answer, expected);
            findings.check(agrees, || format!("{place}: the oracle answers {answer}, not {expected}"));
        }
    }
    let largest = problem.manifest.limits.largest;
    for case in content.generated(largest) {
        let place = format!("problems/{slug}/mod.rs: generated case `{}`", case.name);
        findings.check(names.insert(case.name.clone()), || format!("{place}: another case has this name"));
        let valid = content.valid(&case.arguments(1, "hidden"));
        findings.check(valid.is_ok(), || format!("{place} breaks a constraint: {}", valid.clone().unwrap_err()));
    }
    Ok(())
}

/// How many random inputs compare the oracle with brute force.
const N_ORACLE_INPUTS: usize = 300;

pub fn check_oracle(problem: &Problem, findings: &mut Findings) -> anyhow::Result<()> {
    let content = &problem.content;
    let place = format!("problems/{}/mod.rs", problem.slug);
    let strategy = content.strategy();
    for index in 0..N_ORACLE_INPUTS {
        let config = Config { failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, random(7, "verify", index));
        let Ok(tree) = strategy.new_tree(&mut runner) else {
            findings.check(false, || format!("{place}: the strategy gives no input"));
            return Ok(());
        };
        let input = tree.current();
        let shown = || example_line(problem, &input, None);
        let valid = content.valid(&input);
        findings.check(valid.is_ok(), || format!("{place}: the strategy's {} breaks a constraint", shown()));
        let answer = content.oracle(&input)?;
        check_shape(problem, &input, &answer, &place, findings);
        if let Some(brute) = content.brute_force.as_ref().map(|brute_force| brute_force(&input)) {
            findings.check(agree(problem, &input, &brute, &answer), || {
                format!("{place}: for {} the oracle answers {answer}, brute force {brute}", shown())
            });
        }
        let broken = content.broken_law(&input, &answer);
        findings.check(broken.is_none(), || format!("{place}: the oracle breaks a law on {}: {broken:?}", shown()));
        check_relations(problem, &input, &answer, &place, findings)?;
        if findings.problems.len() > 20 {
            return Ok(());
        }
    }
    Ok(())
}

/// The oracle's answer has the lengths that the signature promises.
fn check_shape(problem: &Problem, input: &[Value], answer: &Value, place: &str, findings: &mut Findings) {
    let held = problem.manifest.signature.check_result(input, answer);
    findings.check(held.is_ok(), || {
        let misfit = held.map_or_else(|misfit| misfit.to_string(), |()| String::new());
        format!(
            "{place}: for {} the oracle's answer has another shape than `signature` says: {misfit}",
            example_line(problem, input, None)
        )
    });
}

fn check_relations(
    problem: &Problem,
    input: &[Value],
    answer: &Value,
    place: &str,
    findings: &mut Findings,
) -> anyhow::Result<()> {
    for law in &problem.content.laws {
        let ErasedRule::Relation { related, check } = &law.rule else {
            continue;
        };
        let Some(other) = related(input).filter(|other| problem.content.valid(other).is_ok()) else {
            continue;
        };
        let other_answer = problem.content.oracle(&other)?;
        let kept = check(input, answer, &other, &other_answer);
        findings.check(kept.is_ok(), || {
            format!("{place}: the oracle breaks `{}` on {}: {kept:?}", law.name, example_line(problem, input, None))
        });
    }
    Ok(())
}

/// Whether each of two answers to an input counts as right where the other is expected.
fn agree(problem: &Problem, input: &[Value], answer: &Value, expected: &Value) -> bool {
    if problem.manifest.comparison == Comparison::Laws {
        problem.content.broken_law(input, answer).is_none() && problem.content.broken_law(input, expected).is_none()
    } else {
        compare(problem.manifest.comparison, expected, answer).is_none()
    }
}
