//! Times solutions of a problem beside each other: every round calls each of them once at each size, so that a busy moment hits all alike.
//! What is compared are medians, with intervals by bootstrap; whether a difference matters is the reader's business.

use std::time::{Duration, Instant};

use anyhow::{bail, ensure};
use proptest::prelude::Rng;

use crate::examine::examine;
use crate::language::Speed;
use crate::problem::Problem;
use crate::property::random;
use crate::statistics::{bootstrap, mad, median, outliers, slope};
use crate::timing::{Estimate, Point, ProblemTiming, Ratio, SolutionTiming};
use crate::value::Value;
use crate::worker::{Answer, CallLimits, Outcome, Program, Worker};

/// A built solution to time.
pub struct Entry {
    /// As reports name it: `reference.rs`.
    pub name: String,
    pub language: &'static str,
    pub speed: Speed,
    pub program: Program,
    /// The place of the entry that its time is compared with.
    pub against: Option<usize>,
}

/// How long and with what to time.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    pub budget: Duration,
    pub seed: u64,
}

/// The sizes go from the largest down by halves.
const N_SIZES: u32 = 5;
const FEWEST_SIZES: usize = 3;
const FEWEST_ROUNDS: usize = 5;
const MOST_ROUNDS: usize = 101;
const N_RESAMPLES: usize = 1000;

struct Input {
    n: usize,
    arguments: Vec<Value>,
}

/// Wall and CPU milliseconds of a call.
#[derive(Clone, Copy)]
struct Sample {
    own_ms: f64,
    cpu_ms: f64,
}

/// Times the entries. `on_round` is told the rounds done and the time that is left, about.
pub fn run(
    problem: &Problem,
    entries: &[Entry],
    plan: Plan,
    on_round: &mut dyn FnMut(usize, Duration),
) -> anyhow::Result<ProblemTiming> {
    ensure!(!entries.is_empty(), "`{}` has no solution to time", problem.slug);
    let started = Instant::now();
    let mut workers: Vec<Worker> = entries.iter().map(|entry| Worker::new(patient(&entry.program))).collect();
    let mut inputs = inputs(problem, entries, plan.seed);
    let mut round = warm_up(problem, entries, &mut workers, &inputs)?;
    // Sizes that cannot be had five times within the budget go, the largest first.
    while inputs.len() > FEWEST_SIZES && sum(&round) * FEWEST_ROUNDS as u32 > plan.budget {
        inputs.pop();
        round.pop();
    }
    let mut samples = vec![vec![Vec::new(); inputs.len()]; entries.len()];
    let mut n_rounds = 0;
    while n_rounds < FEWEST_ROUNDS || (n_rounds < MOST_ROUNDS && started.elapsed() < plan.budget) {
        for (input_idx, input) in inputs.iter().enumerate() {
            for turn in 0..entries.len() {
                // Nobody is always the first.
                let entry_idx = (turn + n_rounds) % entries.len();
                let sample = sample(&entries[entry_idx], &mut workers[entry_idx], input)?;
                samples[entry_idx][input_idx].push(sample);
            }
        }
        n_rounds += 1;
        let left = plan.budget.saturating_sub(started.elapsed());
        on_round(n_rounds, left.max(sum(&round) * FEWEST_ROUNDS.saturating_sub(n_rounds) as u32));
    }
    Ok(summary(problem, entries, &inputs, &samples, plan.seed))
}

fn sum(times: &[Duration]) -> Duration {
    times.iter().sum()
}

/// The program with limits that only stop what would never end.
fn patient(program: &Program) -> Program {
    let limit = Duration::from_secs(60);
    let call_limits = CallLimits { cpu: limit, wall: limit * 2, ..program.call_limits };
    Program { call_limits, ..program.clone() }
}

/// One kind of generated case at growing sizes, the first of the largest, which is the costliest; none larger than the slowest language's share.
fn inputs(problem: &Problem, entries: &[Entry], seed: u64) -> Vec<Input> {
    let largest_of = |entry: &Entry| problem.largest(matches!(entry.speed, Speed::Interpreted));
    let largest = entries.iter().map(largest_of).min().unwrap_or(problem.manifest.limits.largest);
    let counted = problem.counted_argument();
    let mut kind = None;
    let mut inputs: Vec<Input> = Vec::new();
    for halvings in 0..N_SIZES {
        let cases = (problem.content.generated)(&mut random(seed, "bench", 0), (largest >> halvings).max(8));
        let size = |arguments: &[Value]| arguments.iter().map(Value::size).sum::<usize>();
        let same = cases.iter().find(|case| kind.as_ref() == Some(&case.name));
        let first_largest = || cases.iter().rev().max_by_key(|case| size(&case.arguments));
        let Some(case) = same.or_else(first_largest) else { continue };
        kind = Some(case.name.clone());
        let n = counted.map_or(size(&case.arguments), |idx| case.arguments[idx].len());
        if inputs.last().is_none_or(|last| n < last.n) {
            inputs.push(Input { n, arguments: case.arguments.clone() });
        }
    }
    inputs.reverse();
    inputs
}

/// Calls everything twice, the first time to see that the answers are right, and gives the time that a round takes at each size.
fn warm_up(
    problem: &Problem,
    entries: &[Entry],
    workers: &mut [Worker],
    inputs: &[Input],
) -> anyhow::Result<Vec<Duration>> {
    let mut times = Vec::new();
    for input in inputs {
        let expected = (problem.content.oracle)(&input.arguments);
        for (entry, worker) in entries.iter().zip(&mut *workers) {
            let outcome = call(entry, worker, input)?.outcome;
            let is_right = examine(problem, &input.arguments, &expected, &outcome).is_none();
            ensure!(
                is_right,
                "`{}` is wrong for n = {}, so that its time means nothing; `kata test` says more",
                entry.name,
                input.n
            );
        }
        let started = Instant::now();
        for (entry, worker) in entries.iter().zip(&mut *workers) {
            sample(entry, worker, input)?;
        }
        times.push(started.elapsed());
    }
    Ok(times)
}

fn call(entry: &Entry, worker: &mut Worker, input: &Input) -> anyhow::Result<Answer> {
    match worker.call(&input.arguments) {
        Ok(answer) => Ok(answer),
        Err(failure) => bail!("`{}` does not start ({failure:?}); `kata test` says more", entry.name),
    }
}

/// One call's times. What gives no answer is not timed.
fn sample(entry: &Entry, worker: &mut Worker, input: &Input) -> anyhow::Result<Sample> {
    let answer = call(entry, worker, input)?;
    ensure!(
        matches!(answer.outcome, Outcome::Returned(_)),
        "`{}` gives no answer for n = {} ({:?})",
        entry.name,
        input.n,
        answer.outcome
    );
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    Ok(Sample { own_ms: milliseconds(answer.own_time), cpu_ms: milliseconds(answer.call_time) })
}

fn summary(
    problem: &Problem,
    entries: &[Entry],
    inputs: &[Input],
    samples: &[Vec<Vec<Sample>>],
    seed: u64,
) -> ProblemTiming {
    let mut source = random(seed, "bootstrap", 0);
    let mut draw = |n: usize| (source.next_u64() % n as u64) as usize;
    let own: Vec<Vec<Vec<f64>>> = samples
        .iter()
        .map(|sizes| sizes.iter().map(|samples| samples.iter().map(|sample| sample.own_ms).collect()).collect())
        .collect();
    let solutions = entries.iter().enumerate().map(|(entry_idx, entry)| {
        let times = &own[entry_idx];
        let points = inputs.iter().zip(times).zip(&samples[entry_idx]).map(|((input, times), samples)| {
            let cpu: Vec<f64> = samples.iter().map(|sample| sample.cpu_ms).collect();
            point(input.n, times, &cpu, &mut draw)
        });
        let points = points.collect();
        let ratio = entry.against.map(|other| Ratio {
            to: entries[other].name.clone(),
            estimate: ratio(&times[inputs.len() - 1], &own[other][inputs.len() - 1], &mut draw),
        });
        let sizes: Vec<usize> = inputs.iter().map(|input| input.n).collect();
        SolutionTiming {
            name: entry.name.clone(),
            language: entry.language.to_owned(),
            points,
            exponent: exponent(&sizes, times, &mut draw),
            ratio,
        }
    });
    let solutions = solutions.collect();
    let growth = problem.manifest.growth.as_ref();
    ProblemTiming {
        problem: problem.slug.to_owned(),
        demanded: growth.map(|growth| growth.time.clone()),
        n_is: growth.map_or("the size of all arguments".to_owned(), |growth| format!("|{}|", growth.argument)),
        solutions,
    }
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

/// The median of the ratios pair by pair.
fn ratio(times: &[f64], others: &[f64], draw: &mut dyn FnMut(usize) -> usize) -> Estimate {
    let ratios: Vec<f64> = times.iter().zip(others).map(|(time, other)| time / other).collect();
    let resampled = &mut |indices: &[usize]| median(&picked(&ratios, indices));
    Estimate { value: median(&ratios), interval: bootstrap(ratios.len(), N_RESAMPLES, draw, resampled) }
}

/// The slope of log median time on log n. Rounds are drawn whole, since a busy moment hits all sizes of a round.
fn exponent(sizes: &[usize], times: &[Vec<f64>], draw: &mut dyn FnMut(usize) -> usize) -> Estimate {
    let fit = |indices: &[usize]| {
        let points = sizes.iter().zip(times);
        let points = points.map(|(n, times)| ((*n as f64).ln(), median(&picked(times, indices)).max(1e-6).ln()));
        slope(&points.collect::<Vec<_>>())
    };
    let n_rounds = times.first().map_or(0, Vec::len);
    let all: Vec<usize> = (0..n_rounds).collect();
    Estimate { value: fit(&all), interval: bootstrap(n_rounds, N_RESAMPLES, draw, &mut |indices| fit(indices)) }
}

fn picked(samples: &[f64], indices: &[usize]) -> Vec<f64> {
    indices.iter().map(|idx| samples[*idx]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw() -> impl FnMut(usize) -> usize {
        let mut source = random(0, "test", 0);
        move |n| (source.next_u64() % n as u64) as usize
    }

    #[test]
    fn exponents_of_powers() {
        let sizes = [1000, 2000, 4000, 8000];
        for power in [1.0, 2.0] {
            let at =
                |n: usize| (0..9).map(|round| (n as f64).powf(power) * (1.0 + f64::from(round % 3) / 50.0)).collect();
            let times: Vec<Vec<f64>> = sizes.into_iter().map(at).collect();
            let fit = exponent(&sizes, &times, &mut draw());
            assert!((fit.value - power).abs() < 1e-9, "{fit:?}");
            assert!(fit.interval.low <= fit.value + 1e-9 && fit.value <= fit.interval.high + 1e-9, "{fit:?}");
        }
    }

    #[test]
    fn ratios_go_pair_by_pair() {
        // The machine halves its speed in the middle; each pair still says 2.
        let others: Vec<f64> = (0..20).map(|round| if round < 10 { 1.0 } else { 2.0 }).collect();
        let times: Vec<f64> = others.iter().map(|other| other * 2.0).collect();
        let found = ratio(&times, &others, &mut draw());
        assert_eq!((found.value, found.interval.low, found.interval.high), (2.0, 2.0, 2.0));
    }
}
