//! Builds the mutants of a text. A change that does not compile is no mutant, and must not prevent the others: the lines of the compiler's messages
//! identify it, and where they do not, bisection does.

use crate::build::{Builder, Built, Code, helpers_in_pack};
use crate::language::{Diagnostics, Profile, by_name};
use crate::problem::Problem;

use super::TextMutant;
use super::schemata::{Schemata, schemata};

/// A program that contains mutants.
pub struct Compiled {
    pub built: Built,
    /// The indices of the mutants that compiled.
    pub mutants: Vec<usize>,
}

/// Builds a text as a solution.
pub fn build(builder: &Builder, problem: &Problem, source: &str) -> anyhow::Result<Result<Built, Diagnostics>> {
    let language = by_name("rust").expect("it is a row of the table");
    let toolchain = builder.toolchain(language)?;
    let file = problem.source.reference("rs");
    let helpers = helpers_in_pack(&problem.source, &file, language, source);
    let key = format!("mutants of {}", problem.slug);
    let code = Code { text: source, file_name: "reference.rs", profile: Profile::Judged, key: &key, helpers: &helpers };
    let built = builder.program(problem, language, &toolchain, &code)?;
    Ok(built.map_err(|(diagnostics, _)| diagnostics))
}

/// A program of all mutants that compile. The inner `Err` is the compiler's complaint about the text without any.
pub fn compiled(
    builder: &Builder,
    problem: &Problem,
    source: &str,
    mutants: &[TextMutant],
) -> anyhow::Result<Result<Compiled, String>> {
    let mut left: Vec<usize> = (0..mutants.len()).collect();
    loop {
        let schemata = schemata(source, mutants, &left);
        let diagnostics = match build(builder, problem, &schemata.text)? {
            Ok(built) => return Ok(Ok(Compiled { built, mutants: left })),
            Err(diagnostics) => diagnostics,
        };
        if left.is_empty() {
            return Ok(Err(format!("does not compile: {}", diagnostics.headline)));
        }
        let refused = refused(&schemata, &diagnostics.text);
        if refused.is_empty() {
            let mut builds = |chosen: &[usize]| -> anyhow::Result<bool> {
                let text = super::schemata::schemata(source, mutants, chosen).text;
                Ok(build(builder, problem, &text)?.is_ok())
            };
            left = by_halves(&left, &mut builds)?;
        } else {
            left.retain(|index| !refused.contains(index));
        }
    }
}

/// The mutants that a compiler's messages are about: those whose own lines they point to; if there are none, those whose lines they show; if there
/// are none, all of the place.
fn refused(schemata: &Schemata, messages: &str) -> Vec<usize> {
    let mut refused = Vec::new();
    let lines: Vec<&str> = messages.lines().collect();
    for message in lines.chunk_by(|_, next| !next.starts_with("error")) {
        let Some(line) = message.iter().find_map(|line| place(line)) else { continue };
        let shown = || message.iter().filter_map(|line| line.split_once('|')?.0.trim().parse().ok());
        let mut found: Vec<usize> = schemata.mutant_at(line).into_iter().collect();
        if found.is_empty() {
            found.extend(shown().filter_map(|line| schemata.mutant_at(line)));
        }
        if found.is_empty() {
            found.extend(schemata.mutants_around(line));
        }
        refused.extend(found);
    }
    refused
}

/// The line that a message points to: ` --> reference.rs:3:5`.
fn place(line: &str) -> Option<usize> {
    line.trim_start().strip_prefix("--> ")?.rsplit(':').nth(1)?.parse().ok()
}

/// The mutants with which the text compiles, found by bisection.
fn by_halves(
    mutants: &[usize],
    builds: &mut dyn FnMut(&[usize]) -> anyhow::Result<bool>,
) -> anyhow::Result<Vec<usize>> {
    if builds(mutants)? {
        return Ok(mutants.to_vec());
    }
    if mutants.len() <= 1 {
        return Ok(Vec::new());
    }
    let (first, second) = mutants.split_at(mutants.len() / 2);
    Ok([by_halves(first, builds)?, by_halves(second, builds)?].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verify::mutants::sites::mutants;

    #[test]
    fn the_compilers_lines_tell_what_it_refuses() {
        let source = "fn f(b: bool) -> i64 {\n    if b { return 1; }\n    2\n}\n";
        let found = mutants(source).unwrap();
        let all: Vec<usize> = (0..found.len()).collect();
        let schemata = schemata(source, &found, &all);
        let line = |text: &str| 1 + schemata.text.lines().position(|line| line.contains(text)).expect("it is there");
        let check = |messages: String, expected: &[usize]| assert_eq!(refused(&schemata, &messages), expected);
        let (first, second) = (line("1 => {"), line("2 => {"));
        check(format!("error[E1]: a\n  --> reference.rs:{first}:3\n   |\n{second} | x\n\nerror: b\n"), &[0]);
        let elsewhere = schemata.text.lines().count();
        check(format!("error[E1]: a\n --> reference.rs:{elsewhere}:3\n   |\n{second} | x\n"), &[1]);
        check(format!("error[E1]: a\n --> reference.rs:{elsewhere}:3\n"), &[]);
    }

    #[test]
    fn what_no_message_names_is_found_by_halves() {
        let mut n_builds = 0;
        let mut builds = |chosen: &[usize]| {
            n_builds += 1;
            Ok(!chosen.contains(&3) && !chosen.contains(&40))
        };
        let left = by_halves(&(0..64).collect::<Vec<usize>>(), &mut builds).unwrap();
        assert_eq!(left.len(), 62);
        assert!(!left.contains(&3) && !left.contains(&40));
        assert!(n_builds < 30, "{n_builds} builds");
    }
}
