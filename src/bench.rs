//! Times solutions of a problem in turn: every round calls each of them once at each size, so that a busy moment of the machine affects all of
//! them. Medians are compared, with bootstrap intervals; the reader decides whether a difference matters.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use anyhow::{bail, ensure};
use proptest::prelude::Rng;

use crate::examine::examine;
use crate::growth::warm_up;
use crate::language::table::{Runtime, TimedBy};
use crate::problem::{Problem, random};
use crate::statistics::{Estimate, bootstrap, exponent, mad, median, outliers, picked};
use crate::timing::{Point, ProblemTiming, Ratio, SolutionTiming};
use crate::value::Value;
use crate::worker::{Answer, CallLimits, Outcome, Program, Worker, is_remembered};

/// A built solution to time.
pub struct TimedEntry {
    /// Its name in reports: `reference.rs`.
    pub name: String,
    pub language: &'static str,
    pub runtime: &'static Runtime,
    pub program: Program,
    /// The index of the entry that its time is compared with.
    pub against: Option<usize>,
}

/// The time budget and the seed of a measurement.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    pub budget: Duration,
    pub seed: u64,
}

/// The number of sizes: the largest one, and each time half of the last one.
const N_SIZES: u32 = 5;
const FEWEST_SIZES: usize = 3;
const FEWEST_ROUNDS: usize = 5;
const MOST_ROUNDS: usize = 101;
const N_RESAMPLES: usize = 1000;

/// One size that grows, with an input for each of its values.
struct Series {
    /// `n`
    size: String,
    n_is: String,
    demanded: Option<String>,
    inputs: Vec<SizedInput>,
}

struct SizedInput {
    n: usize,
    arguments: Vec<Value>,
}

/// Wall-clock and CPU milliseconds of one call.
#[derive(Clone, Copy)]
struct Sample {
    own_ms: f64,
    cpu_ms: f64,
}

/// Times the entries over each of the problem's sizes. Calls `on_round` with the number of rounds done and an estimate of the time left.
pub fn run(
    problem: &Problem,
    entries: &[TimedEntry],
    plan: Plan,
    on_round: &mut dyn FnMut(usize, Duration),
) -> anyhow::Result<Vec<ProblemTiming>> {
    ensure!(!entries.is_empty(), "`{}` has no solution to time", problem.slug);
    let all = series(problem, entries, plan.seed);
    let budget = plan.budget / all.len() as u32;
    let n_series = all.len();
    let timed = all.into_iter().enumerate().map(|(at, series)| {
        let rest = budget * (n_series - at - 1) as u32;
        run_series(problem, entries, series, Plan { budget, ..plan }, &mut |n_rounds, left| {
            on_round(n_rounds, left + rest)
        })
    });
    timed.collect()
}

fn run_series(
    problem: &Problem,
    entries: &[TimedEntry],
    mut series: Series,
    plan: Plan,
    on_round: &mut dyn FnMut(usize, Duration),
) -> anyhow::Result<ProblemTiming> {
    let started = Instant::now();
    let mut timed: Vec<Timed<'_>> = entries.iter().map(|entry| Timed::new(problem, entry)).collect();
    let WarmUp { mut round, remembering } = warm_up(&mut timed, &series.inputs)?;
    // Drops the largest sizes until the fewest rounds fit the budget.
    while series.inputs.len() > FEWEST_SIZES && sum(&round) * FEWEST_ROUNDS as u32 > plan.budget {
        series.inputs.pop();
        round.pop();
    }
    let inputs = &series.inputs;
    let mut samples = vec![vec![Vec::new(); inputs.len()]; entries.len()];
    let mut n_rounds = 0;
    while n_rounds < FEWEST_ROUNDS || (n_rounds < MOST_ROUNDS && started.elapsed() < plan.budget) {
        for (timed, _) in timed.iter_mut().zip(&remembering).filter(|(_, is_remembering)| **is_remembering) {
            timed.worker.stop();
        }
        for (input_idx, input) in inputs.iter().enumerate() {
            for turn in 0..entries.len() {
                // The order rotates, so that no entry is always the first.
                let entry_idx = (turn + n_rounds) % entries.len();
                samples[entry_idx][input_idx].push(timed[entry_idx].sample(input)?);
            }
        }
        n_rounds += 1;
        let left = plan.budget.saturating_sub(started.elapsed());
        on_round(n_rounds, left.max(sum(&round) * FEWEST_ROUNDS.saturating_sub(n_rounds) as u32));
    }
    Ok(summary(problem, entries, series, MeasuredEntries { samples, remembering }, plan.seed))
}

fn sum(times: &[Duration]) -> Duration {
    times.iter().sum()
}

/// The program with limits that stop only an endless call.
fn patient(program: &Program) -> Program {
    Program { call_limits: CallLimits::of_cpu(Duration::from_secs(60)), ..program.clone() }
}

/// One series for the manifest's size, unless an axis of the problem has that name, and one for each axis.
fn series(problem: &Problem, entries: &[TimedEntry], seed: u64) -> Vec<Series> {
    let axes = &problem.content.axes;
    let growth = problem.manifest.growth.as_ref();
    let of_manifest = || Series {
        size: "n".to_owned(),
        n_is: growth.map_or("the size of all arguments".to_owned(), |growth| format!("|{}|", growth.argument)),
        demanded: growth.map(|growth| growth.time.clone()),
        inputs: inputs(problem, entries, seed),
    };
    let mut found: Vec<Series> = Vec::new();
    if axes.iter().all(|axis| axis.name != "n") {
        found.push(of_manifest());
    }
    found.extend(axes.iter().map(|axis| Series {
        size: axis.name.to_owned(),
        n_is: axis.meaning.to_owned(),
        demanded: Some(axis.demanded.to_owned()),
        inputs: {
            let make = |n: usize| SizedInput { n, arguments: (axis.make)(&mut random(seed, "bench", n), n) };
            axis.sizes.iter().copied().map(make).collect()
        },
    }));
    found
}

/// Inputs of one kind of generated case at growing sizes: the first kind at the largest size, which is the costliest. No size exceeds what the
/// slowest language is given.
fn inputs(problem: &Problem, entries: &[TimedEntry], seed: u64) -> Vec<SizedInput> {
    let largest_of = |entry: &TimedEntry| problem.largest(entry.runtime.speed.is_interpreted());
    let largest = entries.iter().map(largest_of).min().unwrap_or(problem.manifest.limits.largest);
    let counted = problem.counted_argument();
    let mut kind = None;
    let mut inputs: Vec<SizedInput> = Vec::new();
    for halvings in 0..N_SIZES {
        let cases = problem.content.generated((largest >> halvings).max(8)).into_iter();
        let size = |arguments: &[Value]| arguments.iter().map(Value::size).sum::<usize>();
        let wanted = cases.filter(|case| kind.as_ref().is_none_or(|kind| *kind == case.name));
        let mut found: Option<(String, Vec<Value>)> = None;
        for case in wanted {
            let (name, arguments) = (case.name.clone(), case.arguments(seed, "bench"));
            if found.as_ref().is_none_or(|(_, so_far)| size(&arguments) > size(so_far)) {
                found = Some((name, arguments));
            }
        }
        let Some((name, arguments)) = found else { continue };
        kind = Some(name);
        let n = counted.map_or(size(&arguments), |idx| arguments[idx].len());
        if inputs.last().is_none_or(|last| n < last.n) {
            inputs.push(SizedInput { n, arguments });
        }
    }
    inputs.reverse();
    inputs
}

struct WarmUp {
    /// The time of a round at each size.
    round: Vec<Duration>,
    /// Which entries memoise their answers.
    remembering: Vec<bool>,
}

/// Calls everything twice, to find the entries that memoise their answers.
fn warm_up(timed: &mut [Timed<'_>], inputs: &[SizedInput]) -> anyhow::Result<WarmUp> {
    let mut found = WarmUp { round: Vec::new(), remembering: vec![false; timed.len()] };
    for input in inputs {
        let mut first = Vec::new();
        for timed in &mut *timed {
            first.push(timed.call(input)?.call_time);
        }
        let started = Instant::now();
        let mut saved = Duration::ZERO;
        for (idx, timed) in timed.iter_mut().enumerate() {
            let again = Duration::from_secs_f64(timed.sample(input)?.cpu_ms / 1e3);
            if is_remembered(first[idx], again) {
                found.remembering[idx] = true;
                saved += first[idx] - again;
            }
        }
        found.round.push(started.elapsed() + saved);
    }
    Ok(found)
}

/// A solution under measurement. Every answer is checked, since the time of a wrong answer means nothing.
struct Timed<'a> {
    problem: &'a Problem,
    entry: &'a TimedEntry,
    worker: Worker,
    /// By the input's n, the answer that was found right.
    right: HashMap<usize, Value>,
}

impl<'a> Timed<'a> {
    fn new(problem: &'a Problem, entry: &'a TimedEntry) -> Self {
        Self { problem, entry, worker: Worker::new(patient(&entry.program)), right: HashMap::new() }
    }

    /// The times of one call.
    fn sample(&mut self, input: &SizedInput) -> anyhow::Result<Sample> {
        let answer = self.call(input)?;
        let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
        Ok(Sample { own_ms: milliseconds(answer.own_time), cpu_ms: milliseconds(answer.call_time) })
    }

    /// One call with a right answer. A fresh process first answers the examples, like a process that is judged, and the warm-up calls.
    fn call(&mut self, input: &SizedInput) -> anyhow::Result<Answer> {
        if !self.worker.goes_on() {
            for example in &self.problem.examples {
                self.answer(&example.arguments)?;
            }
            for arguments in warm_up::inputs(self.problem, self.worker.warm_up_calls()) {
                self.answer(&arguments)?;
            }
        }
        let answer = self.answer(&input.arguments)?;
        let known = self.right.get(&input.n);
        if let Outcome::Returned(value) = &answer.outcome
            && known == Some(value)
        {
            return Ok(answer);
        }
        let expected = self.problem.content.oracle(&input.arguments)?;
        let reason = examine(self.problem, &input.arguments, &expected, &answer.outcome)?;
        let name = &self.entry.name;
        ensure!(
            matches!(answer.outcome, Outcome::Returned(_)),
            "`{name}` gives no answer for n = {} ({:?})",
            input.n,
            answer.outcome
        );
        ensure!(
            reason.is_none(),
            "`{name}` gives a wrong answer for n = {}, so its time means nothing; `kata test` shows more",
            input.n
        );
        if let Outcome::Returned(value) = &answer.outcome {
            self.right.insert(input.n, value.clone());
        }
        Ok(answer)
    }

    fn answer(&mut self, arguments: &[Value]) -> anyhow::Result<Answer> {
        let answer = self.worker.call(arguments)?;
        if let Outcome::NotUp(why) = &answer.outcome {
            bail!("`{}` does not start ({why:?}); `kata test` shows more", self.entry.name);
        }
        Ok(answer)
    }
}

/// The samples by entry and size, and the entries that memoise their answers.
struct MeasuredEntries {
    samples: Vec<Vec<Vec<Sample>>>,
    remembering: Vec<bool>,
}

fn summary(
    problem: &Problem,
    entries: &[TimedEntry],
    series: Series,
    measured: MeasuredEntries,
    seed: u64,
) -> ProblemTiming {
    let inputs = &series.inputs;
    let MeasuredEntries { samples, remembering } = measured;
    let mut source = random(seed, "bootstrap", 0);
    let mut draw = |n: usize| (source.next_u64() % n as u64) as usize;
    let times_of = |entry_idx: usize, of: fn(&Sample) -> f64| -> Vec<Vec<f64>> {
        samples[entry_idx].iter().map(|samples| samples.iter().map(of).collect()).collect()
    };
    let own: Vec<Vec<Vec<f64>>> = (0..entries.len()).map(|idx| times_of(idx, |sample| sample.own_ms)).collect();
    let solutions = entries.iter().enumerate().map(|(entry_idx, entry)| {
        let times = &own[entry_idx];
        let cpu = times_of(entry_idx, |sample| sample.cpu_ms);
        let points = inputs.iter().zip(times).zip(&cpu);
        let points = points.map(|((input, times), cpu)| point(input.n, times, cpu, &mut draw)).collect();
        let growing = match entry.runtime.timed_by {
            TimedBy::Harness => times,
            TimedBy::Process => &cpu,
        };
        let ratio = entry.against.map(|other| Ratio {
            to: entries[other].name.clone(),
            estimate: ratio(&times[inputs.len() - 1], &own[other][inputs.len() - 1], &mut draw),
        });
        let sizes: Vec<usize> = inputs.iter().map(|input| input.n).collect();
        SolutionTiming {
            name: entry.name.clone(),
            language: entry.language.to_owned(),
            is_remembering: remembering[entry_idx],
            points,
            exponent: exponent(&sizes, growing, N_RESAMPLES, &mut draw),
            ratio,
        }
    });
    let solutions = solutions.collect();
    let Series { size, n_is, demanded, .. } = series;
    ProblemTiming { problem: problem.name(), size, demanded, n_is, solutions }
}

fn point(n: usize, times: &[f64], cpu: &[f64], draw: &mut dyn FnMut(usize) -> usize) -> Point {
    let resampled = &mut |indices: &[usize]| median(&picked(times, indices));
    Point {
        n,
        median_ms: median(times),
        mad_ms: mad(times),
        interval_ms: bootstrap(times.len(), N_RESAMPLES, draw, resampled),
        cpu_median_ms: median(cpu),
        samples_ms: times.to_vec(),
        outliers: outliers(times),
    }
}

/// The median of the pairwise ratios.
fn ratio(times: &[f64], others: &[f64], draw: &mut dyn FnMut(usize) -> usize) -> Estimate {
    let ratios: Vec<f64> = times.iter().zip(others).map(|(time, other)| time / other).collect();
    let resampled = &mut |indices: &[usize]| median(&picked(&ratios, indices));
    Estimate { value: median(&ratios), interval: bootstrap(ratios.len(), N_RESAMPLES, draw, resampled) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw() -> impl FnMut(usize) -> usize {
        let mut source = random(0, "test", 0);
        move |n| (source.next_u64() % n as u64) as usize
    }

    #[test]
    fn ratios_go_pair_by_pair() {
        // The machine's speed halves in the middle; each pair still has the ratio 2.
        let others: Vec<f64> = (0..20).map(|round| if round < 10 { 1.0 } else { 2.0 }).collect();
        let times: Vec<f64> = others.iter().map(|other| other * 2.0).collect();
        let found = ratio(&times, &others, &mut draw());
        assert_eq!((found.value, found.interval.low, found.interval.high), (2.0, 2.0, 2.0));
    }
}
