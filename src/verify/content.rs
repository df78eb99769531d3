//! Checks a problem's manifest, statements, cases and oracle against each other.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestRunner};

use crate::catalog::Catalog;
use crate::compare::{Comparison, compare};
use crate::language::naming::nearest;
use crate::language::{self, Language};
use crate::problem::{ErasedRule, Locale, Problem, TOPICS, random};
use crate::value::Value;

use super::{Findings, HEADINGS};

pub fn check_manifest(problem: &Problem, catalog: &Catalog, findings: &mut Findings) {
    let (slug, manifest) = (problem.slug, &problem.manifest);
    let signature = &manifest.signature;
    let place = problem.source.place().join("problem.toml");
    let place = place.display();
    findings.check(signature.function == slug, || format!("{place}: `signature` names `{}`", signature.function));
    let types: Vec<_> = signature.parameters.iter().map(|parameter| parameter.ty.clone()).collect();
    findings.check(types == problem.content.parameters && signature.result == problem.content.result, || {
        format!("{place}: `signature` has other types than the code of `{slug}`")
    });
    for name in [signature.function.as_str()].into_iter().chain(signature.parameter_names()) {
        let language = language::reserving(name);
        findings.check(language.is_none(), || {
            let title = language.map_or("", Language::title);
            format!("{place}: `signature` has the name `{name}`, which is a reserved word of {title}")
        });
    }
    findings.check(!manifest.topics.is_empty(), || format!("{place}: `topics` is empty"));
    // Kata cannot know the topics of packs.
    for topic in manifest.topics.iter().filter(|_| problem.source.pack.is_none()) {
        findings.check(TOPICS.iter().any(|known| known.en == topic), || {
            let near = nearest(topic, TOPICS.iter().map(|known| known.en), 1);
            let meant = near.first().map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            format!("{place}: `topics` has `{topic}`, which is not in the list of src/problem/topic.rs{meant}")
        });
    }
    let n_examples = if problem.source.pack.is_none() { 2..=3 } else { 1..=usize::MAX };
    findings.check(n_examples.contains(&problem.examples.len()), || {
        format!(
            "{place}: there must be {}",
            if problem.source.pack.is_none() { "two or three examples" } else { "an example" }
        )
    });
    let multiples = [false, true].map(|is_interpreted| problem.time_multiple(is_interpreted));
    findings.check(multiples.iter().all(|multiple| *multiple >= 2.0) && manifest.limits.memory_mib >= 32, || {
        format!("{place}: `limits` are too small")
    });
    let score = manifest.score();
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
    let beside = catalog.sources().filter(|source| source.pack == problem.source.pack);
    let names: Vec<&str> = beside.map(|source| source.slug).collect();
    for alias in &manifest.aliases {
        findings.check(!names.contains(&alias.as_str()), || {
            format!("{place}: the alias `{alias}` is another problem's name")
        });
    }
}

pub fn check_statements(problem: &Problem, findings: &mut Findings) {
    let is_translated = problem.source.statement != problem.source.statement_zh;
    for (locale, file) in [(Locale::English, "statement.md"), (Locale::Chinese, "statement.zh.md")] {
        // A pack may be in one language.
        if locale == Locale::Chinese && problem.source.pack.is_some() && !is_translated {
            continue;
        }
        let place = problem.source.place().join(file);
        let place = place.display();
        let statement = problem.statement(locale);
        let headings: Vec<&str> = statement.lines().filter(|line| line.starts_with('#')).collect();
        let expected = HEADINGS
            .map(|(english, chinese)| format!("## {}", if locale == Locale::English { english } else { chinese }));
        let title = headings.first().and_then(|heading| heading.strip_prefix("# "));
        let is_titled = title.is_some_and(|title| title == problem.title(locale)) && statement.starts_with("# ");
        findings.check(is_titled, || format!("{place}: its first line is no `# ` and the problem's title"));
        let below = headings.get(1..).unwrap_or_default();
        findings.check(below == expected || problem.source.pack.is_some(), || {
            format!("{place}: the headings are {below:?}, not {expected:?}")
        });
        let unknown = problem.unknown_examples(locale);
        findings.check(unknown.is_empty(), || {
            let known: Vec<_> = problem.examples.iter().map(|example| example.name.as_str()).collect();
            format!("{place}: no example has the names {unknown:?} of its placeholders; there are {known:?}")
        });
        // A pack may show its examples as it likes.
        for example in problem.examples.iter().filter(|_| problem.source.pack.is_none()) {
            let line = problem.example_line(example);
            let shown = statement.lines().any(|found| found.trim() == line);
            let name = &example.name;
            findings.check(shown, || {
                format!(
                    "{place}: example `{name}` is not shown: `{{{{example {name}}}}}` in a line of its own shows it"
                )
            });
        }
    }
}

/// The headings of an editorial, below its title.
pub const EDITORIAL: [(&str, &str); 3] =
    [("Approaches", "解法"), ("Pitfalls", "易错点"), ("What an interviewer asks next", "面试官的追问")];

/// Three to five hints and an editorial, in both languages. A pack may have none, or have them in one language.
pub fn check_help(problem: &Problem, findings: &mut Findings) {
    let hints = &problem.manifest.hints;
    let is_optional = problem.source.pack.is_some();
    let place = problem.source.place().join("problem.toml");
    let place = place.display();
    let in_both = [("en", &hints.en), ("zh", &hints.zh)];
    for (language, hints) in in_both.into_iter().filter(|(_, hints)| !(is_optional && hints.is_empty())) {
        findings.check((3..=5).contains(&hints.len()), || {
            format!("{place}: `hints.{language}` has {}: three to five are expected", hints.len())
        });
        findings.check(hints.iter().all(|hint| !hint.trim().is_empty()), || {
            format!("{place}: `hints.{language}` has an empty hint")
        });
    }
    let are_alike = hints.en.len() == hints.zh.len() || is_optional && hints.zh.is_empty();
    findings.check(are_alike, || format!("{place}: `hints` has more in one language"));
    for (locale, file) in [(Locale::English, "editorial.md"), (Locale::Chinese, "editorial.zh.md")] {
        let place = problem.source.place().join(file);
        let place = place.display();
        if is_optional && problem.editorial(locale).is_empty() {
            continue;
        }
        let sections = sections(problem.editorial(locale));
        let expected = EDITORIAL.map(|(english, chinese)| if locale == Locale::English { english } else { chinese });
        let headings: Vec<&str> = sections.iter().map(|(heading, _)| *heading).collect();
        findings.check(headings == expected, || format!("{place}: the headings are {headings:?}, not {expected:?}"));
        for (heading, _) in sections.iter().filter(|(_, text)| text.trim().is_empty()) {
            findings.check(false, || format!("{place}: the section `{heading}` is empty"));
        }
    }
}

/// No `TODO` of a new problem is left, and every example has its answer.
pub fn check_filled_in(problem: &Problem, findings: &mut Findings) {
    let (source, place) = (&problem.source, problem.source.place());
    let texts = [
        ("problem.toml", source.manifest),
        ("cases.toml", source.cases),
        ("statement.md", source.statement),
        ("editorial.md", source.editorial),
        ("editorial.zh.md", source.editorial_zh),
    ];
    let own = Some(("statement.zh.md", source.statement_zh)).filter(|(_, text)| *text != source.statement);
    let beside = texts.into_iter().chain(own).chain(source.code.iter().copied());
    let mut files: Vec<(PathBuf, &str)> = beside.map(|(file, text)| (place.join(file), text)).collect();
    files.extend(source.references.iter().map(|(extension, text)| (source.reference(extension), *text)));
    for (file, text) in files {
        check_todo(&file, text, findings);
    }
    for example in &problem.examples {
        findings.check(example.expected.is_some(), || {
            format!("{}: example `{}` has no `expected`", place.join("problem.toml").display(), example.name)
        });
    }
}

/// No `TODO` is left in a file.
pub fn check_todo(file: &Path, text: &str, findings: &mut Findings) {
    // `#` begins a comment in TOML and a heading in Markdown.
    let is_toml = file.extension().is_some_and(|extension| extension == "toml");
    let is_left = |line: &str| line.contains("TODO") && !(is_toml && line.starts_with('#'));
    for (at, _) in text.lines().enumerate().filter(|(_, line)| is_left(line)) {
        findings.check(false, || format!("{}:{}: `TODO` is to be filled in", file.display(), at + 1));
    }
}

/// The sections of a text, each with its heading of the second level.
fn sections(text: &str) -> Vec<(&str, &str)> {
    let parts = text.split("\n## ").skip(1);
    parts
        .map(|part| part.split_once('\n').unwrap_or((part, "")))
        .map(|(heading, text)| (heading.trim(), text))
        .collect()
}

/// The call of an input.
fn call(problem: &Problem, arguments: &[Value]) -> String {
    let arguments: Vec<String> = arguments.iter().map(Value::to_string).collect();
    format!("{}({})", problem.slug, arguments.join(", "))
}

/// Checks that every hand-written and generated case is valid, has a unique name, and has the oracle's answer.
pub fn check_cases(problem: &Problem, findings: &mut Findings) -> anyhow::Result<()> {
    let content = &problem.content;
    let mut names = BTreeSet::new();
    for (case, file) in problem
        .examples
        .iter()
        .map(|case| (case, "problem.toml"))
        .chain(problem.cases.iter().map(|case| (case, "cases.toml")))
    {
        let place = format!("{}: case `{}`", problem.source.place().join(file).display(), case.name);
        findings.check(names.insert(case.name.clone()), || format!("{place}: another case has this name"));
        findings.check(
            file == "problem.toml"
                || problem.source.pack.is_some()
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
        let place = format!("{}: generated case `{}`", made_by(problem), case.name);
        findings.check(names.insert(case.name.clone()), || format!("{place}: another case has this name"));
        let arguments = case.arguments(1, "hidden");
        let valid = content.valid(&arguments);
        findings.check(valid.is_ok() || !problem.admits(&arguments), || {
            format!("{place} breaks a constraint: {}", valid.clone().unwrap_err())
        });
    }
    Ok(())
}

/// Where inputs come from, in messages.
fn made_by(problem: &Problem) -> String {
    let file = if problem.source.pack.is_some() { "problem.toml" } else { "mod.rs" };
    problem.source.place().join(file).display().to_string()
}

/// How many random inputs compare the oracle with brute force.
const N_ORACLE_INPUTS: usize = 300;

/// The reference that holds the oracle if there is no brute force: it is judged on hidden and property cases as every reference is.
pub fn second_implementation(problem: &Problem) -> Option<String> {
    // The oracle's own comes first.
    problem.source.references.get(1).map(|(extension, _)| format!("reference.{extension}"))
}

pub fn check_oracle(problem: &Problem, findings: &mut Findings) -> anyhow::Result<()> {
    let content = &problem.content;
    let place = made_by(problem);
    let is_pack = problem.source.pack.is_some();
    let is_held = content.brute_force.is_some() || second_implementation(problem).is_some() || is_pack;
    findings.check(is_held, || {
        format!("{place}: neither brute force nor a reference in another language holds the oracle")
    });
    let strategy = content.strategy();
    for index in 0..N_ORACLE_INPUTS {
        let config = Config { failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, random(7, "verify", index));
        let Ok(tree) = strategy.new_tree(&mut runner) else {
            findings.check(false, || format!("{place}: the strategy gives no input"));
            return Ok(());
        };
        let input = tree.current();
        let shown = || call(problem, &input);
        let valid = content.valid(&input);
        // A pack's constraints may be hard to fulfil together; inputs that violate them are not judged.
        if is_pack && valid.is_err() {
            continue;
        }
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
            call(problem, input)
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
            format!("{place}: the oracle breaks `{}` on {}: {kept:?}", law.name, call(problem, input))
        });
    }
    Ok(())
}

/// Whether each of two answers to an input counts as right where the other is expected.
fn agree(problem: &Problem, input: &[Value], answer: &Value, expected: &Value) -> bool {
    match problem.manifest.comparison {
        Comparison::Laws => [answer, expected].iter().all(|answer| problem.content.broken_law(input, answer).is_none()),
        // The checker was held against both when it was started.
        Comparison::Checker => true,
        comparison => compare(comparison, expected, answer).is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Source;

    /// What is found in the statements of heap sort with one part of the English one replaced.
    fn found(part: &str, by: &str) -> Vec<String> {
        let source = kata_problems::PROBLEMS.iter().find(|source| source.slug == "heap_sort").expect("it is there");
        assert!(source.statement.contains(part), "the statement has no {part:?}");
        let statement = Box::leak(source.statement.replace(part, by).into_boxed_str());
        let problem = Problem::read(&Source { statement, ..*source }).expect("it is read");
        let mut findings = Findings::default();
        check_statements(&problem, &mut findings);
        assert!(findings.problems.iter().all(|finding| finding.starts_with("problems/heap_sort/statement.md: ")));
        findings.problems
    }

    #[test]
    fn every_example_is_shown_once_by_its_name() {
        assert_eq!(found("# Heap sort\n", "# Heap sort, told again\n"), Vec::<String>::new());
        assert_eq!(found("{{example mixed_order}}", "heap_sort([5, 1, 3, 2]) -> [1, 2, 3, 5]"), Vec::<String>::new());
        let unknown = found("{{example mixed_order}}", "{{example mixed_up}}");
        assert!(unknown[0].contains("[\"mixed_up\"]") && unknown[0].contains("\"mixed_order\""), "{unknown:?}");
        assert!(unknown[1].contains("`mixed_order` is not shown: `{{example mixed_order}}`"), "{unknown:?}");
        let inline = found("{{example mixed_order}}", "Look: {{example mixed_order}}");
        assert!(inline.len() == 1 && inline[0].contains("`mixed_order` is not shown"), "{inline:?}");
    }

    #[test]
    fn a_topic_is_one_of_the_list() {
        let source = kata_problems::PROBLEMS.iter().find(|source| source.slug == "heap_sort").expect("it is there");
        let manifest = Box::leak(source.manifest.replace("\"sorting\"", "\"sortin\"").into_boxed_str());
        let problem = Problem::read(&Source { manifest, ..*source }).expect("it is read");
        let mut findings = Findings::default();
        check_manifest(&problem, &Catalog::new(&kata_problems::PROBLEMS), &mut findings);
        let [finding] = findings.problems.as_slice() else { panic!("{:?}", findings.problems) };
        assert!(finding.contains("`sortin`") && finding.contains("(did you mean `sorting`?)"), "{finding}");
    }

    #[test]
    fn a_statement_without_its_title_is_found() {
        for heading in ["", "Heap sort\n", "## Heap sort\n", "Heap sort\n\n# Heap sort\n"] {
            let findings = found("# Heap sort\n", heading);
            assert!(findings.iter().any(|finding| finding.contains("its first line is no `# `")), "{findings:?}");
        }
    }
}
