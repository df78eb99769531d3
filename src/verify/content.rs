//! Checks a problem's manifest, statements, cases and oracle against each other.

use std::collections::BTreeSet;

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
    for topic in &manifest.topics {
        findings.check(TOPICS.iter().any(|known| known.en == topic), || {
            let near = nearest(topic, TOPICS.iter().map(|known| known.en), 1);
            let meant = near.first().map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            format!("{place}: `topics` has `{topic}`, which is not in the list of src/problem/topic.rs{meant}")
        });
    }
    findings
        .check((2..=3).contains(&problem.examples.len()), || format!("{place}: there must be two or three examples"));
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
        let expected = HEADINGS
            .map(|(english, chinese)| format!("## {}", if locale == Locale::English { english } else { chinese }));
        let title = headings.first().and_then(|heading| heading.strip_prefix("# "));
        let is_titled = title.is_some_and(|title| title == problem.title(locale)) && statement.starts_with("# ");
        findings.check(is_titled, || format!("{place}: its first line is no `# ` and the problem's title"));
        let below = headings.get(1..).unwrap_or_default();
        findings.check(below == expected, || format!("{place}: the headings are {below:?}, not {expected:?}"));
        let unknown = problem.unknown_examples(locale);
        findings.check(unknown.is_empty(), || {
            let known: Vec<_> = problem.examples.iter().map(|example| example.name.as_str()).collect();
            format!("{place}: no example has the names {unknown:?} of its placeholders; there are {known:?}")
        });
        for example in &problem.examples {
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

/// Three to five hints and an editorial, in both languages.
pub fn check_help(problem: &Problem, findings: &mut Findings) {
    let hints = &problem.manifest.hints;
    let place = format!("problems/{}/problem.toml", problem.slug);
    for (language, hints) in [("en", &hints.en), ("zh", &hints.zh)] {
        findings.check((3..=5).contains(&hints.len()), || {
            format!("{place}: `hints.{language}` has {}: three to five are expected", hints.len())
        });
        findings.check(hints.iter().all(|hint| !hint.trim().is_empty()), || {
            format!("{place}: `hints.{language}` has an empty hint")
        });
    }
    findings.check(hints.en.len() == hints.zh.len(), || format!("{place}: `hints` has more in one language"));
    for (locale, file) in [(Locale::English, "editorial.md"), (Locale::Chinese, "editorial.zh.md")] {
        let place = format!("problems/{}/{file}", problem.slug);
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
    let source = &problem.source;
    let texts = [
        ("problem.toml", source.manifest),
        ("cases.toml", source.cases),
        ("statement.md", source.statement),
        ("statement.zh.md", source.statement_zh),
        ("editorial.md", source.editorial),
        ("editorial.zh.md", source.editorial_zh),
    ];
    for (file, text) in texts.iter().chain(source.code) {
        // `#` begins a comment in TOML and a heading in Markdown.
        let is_comment = |line: &str| file.ends_with(".toml") && line.starts_with('#');
        for (at, _) in text.lines().enumerate().filter(|(_, line)| line.contains("TODO") && !is_comment(line)) {
            findings.check(false, || format!("problems/{}/{file}:{}: `TODO` is to be filled in", problem.slug, at + 1));
        }
    }
    for example in &problem.examples {
        findings.check(example.expected.is_some(), || {
            format!("problems/{}/problem.toml: example `{}` has no `expected`", problem.slug, example.name)
        });
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

/// The reference that holds the oracle if there is no brute force: it is judged on hidden and property cases as every reference is.
pub fn second_implementation(problem: &Problem) -> Option<String> {
    // The oracle's own comes first.
    problem.source.references.get(1).map(|(extension, _)| format!("reference.{extension}"))
}

pub fn check_oracle(problem: &Problem, findings: &mut Findings) -> anyhow::Result<()> {
    let content = &problem.content;
    let place = format!("problems/{}/mod.rs", problem.slug);
    let is_held = content.brute_force.is_some() || second_implementation(problem).is_some();
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
    if problem.manifest.comparison == Comparison::Laws {
        problem.content.broken_law(input, answer).is_none() && problem.content.broken_law(input, expected).is_none()
    } else {
        compare(problem.manifest.comparison, expected, answer).is_none()
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
