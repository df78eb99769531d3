//! `kata verify`: proves every problem folder sound, and says what is not.

use anyhow::{bail, ensure};

use super::batch::{self, Message};
use super::environment::Environment;
use super::progress::Progress;
use super::{ACCEPTED, NOT_ACCEPTED, print, prose};
use crate::catalog;
use crate::cli::VerifyArgs;
use crate::problem::Problem;
use crate::value::counted;
use crate::verdict::{Event, Verdict};
use crate::verify::{
    Findings, MutantCounts, Solution, verify_content, verify_mutants, verify_registry, verify_solution,
};

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
    let width = environment.prose_width();
    let builder = environment.builder()?;
    let registry = verify_registry(&arguments.root)?;
    print(
        &registry.problems.iter().map(|sentence| prose(&format!("not sound: {sentence}"), width)).collect::<String>(),
    )?;
    let mut states: Vec<State> = Vec::new();
    let mut tasks: Vec<Task> = Vec::new();
    for (problem_idx, problem) in problems.iter().enumerate() {
        let (findings, solutions) = verify_content(problem, &arguments.root)?;
        states.push(State { findings, n_left: solutions.len() + 1 });
        tasks.push(Task { problem_idx, subject: Subject::Mutants });
        let subjects = solutions.into_iter().map(Subject::Solution);
        tasks.extend(subjects.map(|subject| Task { problem_idx, subject }));
    }
    // What takes longest comes first, so that no core is left with it at the end.
    tasks.sort_by_key(|task| match &task.subject {
        Subject::Mutants => false,
        Subject::Solution(solution) => solution.verdict != Verdict::TimeLimitExceeded,
    });
    let mut progress = Progress::new(1);
    let (mut n_done, mut n_said) = (0, 0);
    let judge = |task: &Task, _: &mut dyn FnMut(Event)| match &task.subject {
        Subject::Mutants => verify_mutants(problems[task.problem_idx], &arguments.root, &builder),
        Subject::Solution(solution) => verify_solution(problems[task.problem_idx], solution, &builder),
    };
    let judged = batch::judge_all(&tasks, None, &judge, &mut |message| {
        let Message::Done(idx, found) = message else { return Ok(()) };
        let state = &mut states[tasks[idx].problem_idx];
        match *found {
            Ok(findings) => state.findings.add(&findings),
            Err(error) => match &tasks[idx].subject {
                Subject::Mutants => bail!("mutants of {}: {error:#}", problems[tasks[idx].problem_idx].slug),
                Subject::Solution(solution) => bail!("{}: {error:#}", solution.path.display()),
            },
        }
        state.n_left -= 1;
        n_done += 1;
        progress.clear();
        n_said += say_done(&problems[n_said..], &states[n_said..], width)?;
        progress.say(format!("{n_done} of {} solutions and sets of mutants judged", tasks.len()));
        Ok(())
    });
    progress.finish();
    judged?;
    say_done(&problems[n_said..], &states[n_said..], width)?;
    let n_unsound = registry.problems.len() + states.iter().map(|state| state.findings.problems.len()).sum::<usize>();
    Ok(if n_unsound == 0 { ACCEPTED } else { NOT_ACCEPTED })
}

/// What is known of a problem, and how many of its tasks are yet to be done.
struct State {
    findings: Findings,
    n_left: usize,
}

/// A part of a problem's verification that is done beside the others.
struct Task {
    problem_idx: usize,
    subject: Subject,
}

enum Subject {
    /// All mutants of the problem's reference.
    Mutants,
    Solution(Solution),
}

/// Says of each problem what was found, in their order, up to the first that is not done. Gives their number.
fn say_done(problems: &[&Problem], states: &[State], width: usize) -> anyhow::Result<usize> {
    let done = problems.iter().zip(states).take_while(|(_, state)| state.n_left == 0);
    let mut n_said = 0;
    for (problem, State { findings, .. }) in done {
        for sentence in &findings.problems {
            print(&prose(&format!("not sound: {sentence}"), width))?;
        }
        let state = if findings.problems.is_empty() { "sound" } else { "not sound" };
        let Findings { n_checks, n_solutions, mutants: MutantCounts { n_made, n_killed, n_listed }, .. } = findings;
        let sentence = format!(
            "{}: {state}, {}, {}, {} ({n_killed} killed, {n_listed} listed)",
            problem.slug,
            counted(*n_checks, "check"),
            counted(*n_solutions, "solution"),
            counted(*n_made, "mutant")
        );
        print(&prose(&sentence, width))?;
        n_said += 1;
    }
    Ok(n_said)
}
