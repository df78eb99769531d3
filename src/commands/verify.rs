//! `kata verify`: proves every problem folder sound, and says what is not.

use anyhow::ensure;

use super::environment::Environment;
use super::{ACCEPTED, NOT_ACCEPTED, print};
use crate::catalog;
use crate::cli::VerifyArgs;
use crate::problem::Problem;
use crate::verify::{verify, verify_registry};

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
    let registry = verify_registry(&arguments.root)?;
    let mut n_unsound = registry.problems.len();
    print(&registry.problems.iter().map(|sentence| format!("not sound: {sentence}\n")).collect::<String>())?;
    for problem in problems {
        let findings = verify(problem, &arguments.root, &environment.builder, &mut |_| {})?;
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
