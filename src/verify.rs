//! What makes a problem folder sound: everything that `kata verify` proves of one, and what every shipped solution must be judged as. Nothing
//! here prints.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestRunner};

use crate::build::Builder;
use crate::catalog;
use crate::compare::{Comparison, compare};
use crate::judge::{Options, judge_file};
use crate::language::{LANGUAGES, by_extension};
use crate::outside::Given;
use crate::problem::{ErasedRule, Locale, Problem};
use crate::property::random;
use crate::value::Value;
use crate::verdict::Verdict;

/// The headings of a statement, in order, in English and Chinese; the first heading is the title.
pub const HEADINGS: [(&str, &str); 5] = [
    ("Task", "题目"),
    ("Rules", "规则"),
    ("Constraints", "约束"),
    ("Examples", "示例"),
    ("Follow-up questions", "追问"),
];

/// What was looked at, and what is not as it must be.
#[derive(Debug, Default)]
pub struct Findings {
    pub n_checks: usize,
    pub n_solutions: usize,
    /// Each a sentence that begins with the place.
    pub problems: Vec<String>,
}

impl Findings {
    pub fn add(&mut self, other: &Findings) {
        self.n_checks += other.n_checks;
        self.n_solutions += other.n_solutions;
        self.problems.extend_from_slice(&other.problems);
    }

    fn check(&mut self, holds: bool, complaint: impl FnOnce() -> String) {
        self.n_checks += 1;
        if !holds {
            self.problems.push(complaint());
        }
    }
}

/// Checks one problem's folders below `root`, and gives its solutions, which are yet to be judged. `Err` means that they could not be looked
/// at.
pub fn verify_content(problem: &Problem, root: &Path) -> anyhow::Result<(Findings, Vec<Solution>)> {
    let mut findings = Findings::default();
    check_manifest(problem, &mut findings);
    check_statements(problem, &mut findings);
    check_cases(problem, &mut findings);
    check_oracle(problem, &mut findings);
    check_folder(problem, root, &mut findings)?;
    let solutions = solutions(problem, root, &mut findings)?;
    Ok((findings, solutions))
}

/// Checks that every folder is in the registry, and the other way round.
pub fn verify_registry(root: &Path) -> anyhow::Result<Findings> {
    let mut findings = Findings::default();
    let listed: BTreeSet<String> = catalog::sources().iter().map(|source| source.slug.to_owned()).collect();
    for kind in ["problems", "solutions"] {
        let found = folders(&root.join(kind))?;
        findings.check(found == listed, || {
            let differing: Vec<&String> = found.symmetric_difference(&listed).collect();
            format!("{kind}/: these are a folder or a row of the registry, but not both: {differing:?}")
        });
    }
    Ok(findings)
}

fn check_manifest(problem: &Problem, findings: &mut Findings) {
    let (slug, manifest) = (problem.slug, &problem.manifest);
    let signature = &manifest.signature;
    let place = format!("problems/{slug}/problem.toml");
    findings.check(signature.function == slug, || format!("{place}: `signature` names `{}`", signature.function));
    let types: Vec<_> = signature.parameters.iter().map(|parameter| parameter.ty.clone()).collect();
    findings.check(types == problem.content.parameters && signature.result == problem.content.result, || {
        format!("{place}: `signature` has other types than problems/{slug}/mod.rs")
    });
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
    let names: Vec<&str> = catalog::sources().iter().map(|source| source.slug).collect();
    for alias in &manifest.aliases {
        findings.check(!names.contains(&alias.as_str()), || {
            format!("{place}: the alias `{alias}` is another problem's name")
        });
    }
}

fn check_statements(problem: &Problem, findings: &mut Findings) {
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

/// Every case by hand and every generated one is valid, bears a name of its own, and has the oracle's answer.
fn check_cases(problem: &Problem, findings: &mut Findings) {
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
        findings.check(file == "problem.toml" || !case.catches.is_empty(), || format!("{place}: `catches` is missing"));
        let valid = (content.valid)(&case.arguments);
        findings.check(valid.is_ok(), || format!("{place} breaks a constraint: {}", valid.clone().unwrap_err()));
        if let Some(expected) = &case.expected {
            let answer = (content.oracle)(&case.arguments);
            let agrees = agree(problem, &case.arguments, &answer, expected);
            findings.check(agrees, || format!("{place}: the oracle answers {answer}, not {expected}"));
        }
    }
    let largest = problem.manifest.limits.largest;
    for case in (content.generated)(&mut random(1, "hidden", 0), largest) {
        let place = format!("problems/{slug}/mod.rs: generated case `{}`", case.name);
        findings.check(names.insert(case.name.clone()), || format!("{place}: another case has this name"));
        let valid = (content.valid)(&case.arguments);
        findings.check(valid.is_ok(), || format!("{place} breaks a constraint: {}", valid.clone().unwrap_err()));
    }
}

/// How many random inputs the oracle is held against brute force on.
const N_ORACLE_INPUTS: usize = 300;

fn check_oracle(problem: &Problem, findings: &mut Findings) {
    let content = &problem.content;
    let place = format!("problems/{}/mod.rs", problem.slug);
    let strategy = (content.strategy)();
    for index in 0..N_ORACLE_INPUTS {
        let config = Config { failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, random(7, "verify", index));
        let Ok(tree) = strategy.new_tree(&mut runner) else {
            findings.check(false, || format!("{place}: the strategy gives no input"));
            return;
        };
        let input = tree.current();
        let shown = || example_line(problem, &input, None);
        let valid = (content.valid)(&input);
        findings.check(valid.is_ok(), || format!("{place}: the strategy's {} breaks a constraint", shown()));
        let (answer, brute) = ((content.oracle)(&input), (content.brute_force)(&input));
        findings.check(agree(problem, &input, &brute, &answer), || {
            format!("{place}: for {} the oracle answers {answer}, brute force {brute}", shown())
        });
        let broken = content.broken_law(&input, &answer);
        findings.check(broken.is_none(), || format!("{place}: the oracle breaks a law on {}: {broken:?}", shown()));
        check_relations(problem, &input, &answer, &place, findings);
        if findings.problems.len() > 20 {
            return;
        }
    }
}

fn check_relations(problem: &Problem, input: &[Value], answer: &Value, place: &str, findings: &mut Findings) {
    for law in &problem.content.laws {
        let ErasedRule::Relation { related, check } = &law.rule else {
            continue;
        };
        let Some(other) = related(input).filter(|other| (problem.content.valid)(other).is_ok()) else {
            continue;
        };
        let other_answer = (problem.content.oracle)(&other);
        let kept = check(input, answer, &other, &other_answer);
        findings.check(kept.is_ok(), || {
            format!("{place}: the oracle breaks `{}` on {}: {kept:?}", law.name, example_line(problem, input, None))
        });
    }
}

/// Whether two answers to an input both count as right, one judged by the other.
fn agree(problem: &Problem, input: &[Value], answer: &Value, expected: &Value) -> bool {
    if problem.manifest.comparison == Comparison::Laws {
        problem.content.broken_law(input, answer).is_none() && problem.content.broken_law(input, expected).is_none()
    } else {
        compare(problem.manifest.comparison, expected, answer).is_none()
    }
}

fn check_folder(problem: &Problem, root: &Path, findings: &mut Findings) -> anyhow::Result<()> {
    let folder = root.join("problems").join(problem.slug);
    let module = fs::read_to_string(folder.join("mod.rs")).unwrap_or_default();
    let is_part = |file: &String| {
        file.strip_suffix(".rs").is_some_and(|part| module.lines().any(|line| line == format!("mod {part};")))
    };
    let files: BTreeSet<String> = names_in(&folder)?.into_iter().filter(|file| !is_part(file)).collect();
    let expected = ["cases.toml", "mod.rs", "problem.toml", "statement.md", "statement.zh.md"].map(str::to_owned);
    findings.check(files == BTreeSet::from(expected), || format!("{}: holds {files:?}", folder.display()));
    Ok(())
}

/// A shipped solution and what it promises.
pub struct Solution {
    pub path: PathBuf,
    pub verdict: Verdict,
    /// The group that its header says it is killed by, or the groups, `hidden or growth`, where the machine's speed decides which comes first;
    /// empty for an accepted one.
    killed_by: String,
}

/// The groups that can kill a solution.
const GROUPS: [&str; 4] = ["examples", "hidden", "properties", "growth"];

fn solutions(problem: &Problem, root: &Path, findings: &mut Findings) -> anyhow::Result<Vec<Solution>> {
    let folder = root.join("solutions").join(problem.slug);
    let mut solutions = Vec::new();
    for name in names_in(&folder)? {
        let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.name() == name);
        findings.check(verdict.is_some(), || format!("{}: `{name}` is no verdict", folder.display()));
        let Some(verdict) = verdict else { continue };
        for file in names_in(&folder.join(&name))? {
            let path = folder.join(&name).join(&file);
            let text = fs::read_to_string(&path)?;
            let header = text.lines().take(8).find_map(|line| line.split_once("Killed by:"));
            let killed_by = header.map(|(_, group)| group.trim().to_owned()).unwrap_or_default();
            let known = killed_by.split(" or ").all(|group| GROUPS.contains(&group));
            let says = if verdict == Verdict::Accepted { killed_by.is_empty() } else { known };
            findings.check(says, || {
                format!("{}: its header must say `Killed by: GROUP`, and of an accepted one nothing", path.display())
            });
            solutions.push(Solution { path, verdict, killed_by });
        }
    }
    for language in LANGUAGES {
        let reference = folder.join("accepted").join(format!("reference.{}", language.extensions()[0]));
        findings.check(reference.is_file(), || format!("{} is missing", reference.display()));
    }
    let count = |verdict: Verdict| solutions.iter().filter(|solution| solution.verdict == verdict).count();
    findings.check(count(Verdict::WrongAnswer) + count(Verdict::RunTimeError) >= 4, || {
        format!("{}: fewer than four wrong solutions", folder.display())
    });
    findings.check(count(Verdict::RunTimeError) >= 1, || format!("{}: no solution that crashes", folder.display()));
    findings.check(problem.manifest.growth.is_none() || count(Verdict::TimeLimitExceeded) >= 1, || {
        format!("{}: no slow solution", folder.display())
    });
    Ok(solutions)
}

/// Judges a solution, and checks that it is what it promises.
pub fn verify_solution(problem: &'static Problem, solution: &Solution, builder: &Builder) -> anyhow::Result<Findings> {
    let mut findings = Findings { n_solutions: 1, ..Findings::default() };
    let place = solution.path.display();
    let extension = solution.path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    findings.check(by_extension(extension).is_some(), || format!("{place}: no language has files of this ending"));
    // A wrong solution must be wrong, an accepted one right, whatever the seed.
    let seeds: &[u64] = if solution.verdict == Verdict::Accepted { &[0, 20_240_229] } else { &[0] };
    for &seed in seeds {
        let options = Options { seed, n_cases: 256, ..Options::default() };
        let report = judge_file(builder, &Given::named(&solution.path), problem, &options, &mut |_| {})?.report;
        let why = report.failure.as_ref().map(|failure| format!("{:?} in {:?}", failure.reason, failure.case));
        findings.check(report.verdict == solution.verdict, || {
            let why = why.clone().unwrap_or_default();
            format!("{place}: must be {}, is {} (seed {seed}): {why}", solution.verdict.name(), report.verdict.name())
        });
        let group = report.failure.and_then(|failure| failure.group).map_or("", |group| group.name());
        let is_named = solution.killed_by.split(" or ").any(|named| named == group);
        findings.check(report.verdict != solution.verdict || is_named, || {
            format!("{place}: its header says that {} kills it, it was {group}", solution.killed_by)
        });
    }
    Ok(findings)
}

/// Names in a folder, sorted, hidden ones left out.
fn names_in(folder: &Path) -> anyhow::Result<Vec<String>> {
    use anyhow::Context;
    let entries = fs::read_dir(folder).with_context(|| format!("could not read `{}`", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn folders(folder: &Path) -> anyhow::Result<BTreeSet<String>> {
    Ok(names_in(folder)?.into_iter().filter(|name| folder.join(name).is_dir()).collect())
}
