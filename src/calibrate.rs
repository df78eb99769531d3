//! Derives time limits from references: a submission may take a multiple of what the reference in its language takes on this very machine. The
//! reference is timed once for a machine, a compiler and a problem, and the cache keeps the figure.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::bail;
use serde::{Deserialize, Serialize};

use crate::build::{self, Builder, Built, Code, MOST_TRIES, hash, write_to_cache};
use crate::language::table::Runtime;
use crate::language::{Helper, LANGUAGES, Language, Profile};
use crate::oracle::{self, Inputs};
use crate::outside;
use crate::problem::{Generated, Problem, Source};
use crate::value::Value;
use crate::worker::{Outcome, Program, Worker};

/// The shortest limit. Below it a limit would measure the machine and the constant cost of a solution.
pub const LEAST: Duration = Duration::from_secs(2);
/// A reference is called on generated cases, largest first, for this long and at least this many times.
const TIME: Duration = Duration::from_millis(800);
const FEWEST_CALLS: usize = 3;
/// The largest file of a calibration, in bytes.
const LARGEST: u64 = 1 << 16;
/// The time limit of a reference's call.
const PATIENCE: Duration = Duration::from_secs(60);

static TURN: Mutex<()> = Mutex::new(());

/// The calibration of one problem in one language on this machine.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Calibration {
    pub problem: String,
    /// The language that the limit is for.
    pub language: String,
    /// The language of the reference that was timed.
    pub reference: String,
    /// How many times the reference's time that language may take: 1 for its own reference.
    pub factor: f64,
    /// The version line of the compiler or interpreter.
    pub version: String,
    pub machine: String,
    /// CPU time of the reference's slowest call.
    pub reference_ms: f64,
    /// The multiple in the manifest.
    pub multiple: f64,
}

impl Calibration {
    /// The CPU time that one call may take.
    pub fn limit(&self) -> Duration {
        let milliseconds = self.reference_ms * self.factor * self.multiple;
        // Rounded up to hundredths of a second, which are easier to read.
        LEAST.max(Duration::from_millis((milliseconds / 10.0).ceil() as u64 * 10))
    }
}

impl std::fmt::Display for Calibration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Calibration { problem, language, reference, factor, reference_ms, multiple, .. } = self;
        let by =
            if *factor == 1.0 { String::new() } else { format!(" by the reference in {reference} times {factor}") };
        let limit = self.limit().as_millis();
        write!(f, "{problem:26}{language:8}{limit:6} ms   {multiple} times {reference_ms:.1} ms{by}")
    }
}

/// The calibration of a problem in a language: the cached one, unless it is to be `renewed`, or else a new one.
pub fn calibration(
    builder: &Builder,
    problem: &Problem,
    language: &'static dyn Language,
    renewed: bool,
) -> anyhow::Result<Calibration> {
    let (name, made_from) = (problem.name(), made_from(&problem.source));
    let mut complaint = None;
    for (reference, factor, text) in nearest(language, problem.source.references) {
        let toolchain = match builder.toolchain(reference) {
            Ok(toolchain) => toolchain,
            Err(error) => {
                complaint = complaint.or(Some(error));
                continue;
            }
        };
        let machine = machine();
        let helpers = helpers_of(problem, reference, text);
        let of_helpers: Vec<&[u8]> = helpers.iter().map(|helper| helper.content.as_slice()).collect();
        let made_from = if helpers.is_empty() { made_from.clone() } else { made_from.clone() + &hash(&of_helpers) };
        let key = [name.as_str(), language.name(), reference.name(), &toolchain.version, &machine, text, &made_from];
        let place = place(builder, &key);
        let is_of_this = |kept: &Calibration| {
            (kept.problem.as_str(), kept.language.as_str()) == (name.as_str(), language.name()) && kept.factor == factor
        };
        let read = || read(&place).filter(|kept| !renewed && is_of_this(kept));
        let multiple = problem.time_multiple(language.runtime().speed.is_interpreted());
        if let Some(kept) = read() {
            return Ok(Calibration { multiple, ..kept });
        }
        // One measurement at a time: the others wait and then find the cached figure.
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = read() {
            return Ok(Calibration { multiple, ..kept });
        }
        let calibration = Calibration {
            problem: name.clone(),
            language: language.name().to_owned(),
            reference: reference.name().to_owned(),
            factor,
            version: toolchain.version.clone(),
            machine,
            reference_ms: time(builder, problem, language, reference, text)?.as_secs_f64() * 1e3,
            multiple,
        };
        // If the cache cannot be written, the reference is measured again next time.
        let _ = write_to_cache(&place, &serde_json::to_string(&calibration).unwrap_or_default());
        return Ok(calibration);
    }
    let complaint = complaint.unwrap_or_else(|| anyhow::anyhow!("it has none"));
    Err(complaint.context(format!("no reference of `{}` can be timed; give a `--time-limit`", name)))
}

/// A text that changes with everything that the cases of a measurement depend on: the manifest with its sizes, the problem's code, the code that it
/// shares with others, and Kata's version.
fn made_from(source: &Source) -> String {
    let code = source.code.iter().chain(source.shared).map(|(_, text)| *text);
    let generators = source.programs.generators.iter().map(|(_, text)| *text);
    let all = [env!("CARGO_PKG_VERSION"), source.manifest].into_iter().chain(code).chain(generators);
    let parts: Vec<&str> = all.collect();
    hash(&parts)
}

/// Every cached calibration, by problem and language.
pub fn kept(builder: &Builder) -> Vec<Calibration> {
    let mut kept = Vec::new();
    for entry in fs::read_dir(builder.cache.join("limits")).into_iter().flatten() {
        kept.extend(entry.ok().and_then(|entry| read(&entry.path())));
    }
    kept.sort_by(|a, b| (&a.problem, &a.language).cmp(&(&b.problem, &b.language)));
    kept
}

/// A calibration from the cache; `None` if it is broken, since the file may have been truncated or written by anyone.
fn read(place: &Path) -> Option<Calibration> {
    let calibration: Calibration = serde_json::from_str(&outside::read_text(place, LARGEST).ok()?).ok()?;
    let Calibration { reference_ms, factor, multiple, .. } = calibration;
    let is_sound = (0.0..=PATIENCE.as_secs_f64() * 1e3).contains(&reference_ms)
        && (1.0..=1000.0).contains(&factor)
        && (0.0..=1e6).contains(&multiple);
    is_sound.then_some(calibration)
}

type Reference = (&'static dyn Language, f64, &'static str);

/// The least factor between two languages: they may be timed at different sizes, and no submission is to be refused for its language.
const LEAST_FACTOR: f64 = 2.0;

/// How many times the time of a reference in another language a program may take, according to the languages' tables.
fn factor(language: &Runtime, reference: &Runtime) -> f64 {
    (language.slowness / reference.slowness).max(LEAST_FACTOR)
}

/// The references by nearness to a language, each with the language's factor: its own reference, then those of similar speed, then the others.
fn nearest(language: &dyn Language, references: &[(&'static str, &'static str)]) -> Vec<Reference> {
    let distance = |other: &dyn Language| (language.runtime().slowness / other.runtime().slowness).ln().abs();
    let mut found: Vec<Reference> = Vec::new();
    for reference in LANGUAGES {
        let text = references.iter().find(|(extension, _)| reference.extensions().contains(extension));
        let is_own = reference.name() == language.name();
        let factor = if is_own { 1.0 } else { factor(language.runtime(), reference.runtime()) };
        found.extend(text.map(|(_, text)| (reference, factor, *text)));
    }
    found.sort_by(|(a, ..), (b, ..)| {
        let is_other = |of: &dyn Language| of.name() != language.name();
        is_other(*a).cmp(&is_other(*b)).then(distance(*a).total_cmp(&distance(*b)))
    });
    found
}

/// The files that a reference of a pack imports.
fn helpers_of(problem: &Problem, reference: &dyn Language, text: &str) -> Vec<Helper> {
    let file = problem.source.reference(reference.extensions()[0]);
    build::helpers_in_pack(&problem.source, &file, reference, text)
}

/// The CPU time of the slowest call of a reference, on the cases that `language` must answer.
fn time(
    builder: &Builder,
    problem: &Problem,
    language: &dyn Language,
    reference: &'static dyn Language,
    text: &str,
) -> anyhow::Result<Duration> {
    let toolchain = builder.toolchain(reference)?;
    let file_name = format!("{}.{}", problem.slug, reference.extensions()[0]);
    let key = format!("reference {}", problem.slug);
    let helpers = helpers_of(problem, reference, text);
    let code = Code { text, file_name: &file_name, profile: Profile::Judged, key: &key, helpers: &helpers };
    let mut n_tries = 0;
    loop {
        n_tries += 1;
        let built = match builder.program(problem, reference, &toolchain, &code)? {
            Ok(built) => built,
            Err((diagnostics, _)) => {
                bail!(
                    "the {} reference of `{}` does not compile: {}",
                    reference.title(),
                    problem.name(),
                    diagnostics.headline
                )
            }
        };
        let slowest = slowest_call(builder, problem, language, reference, &built);
        // A failure is not the reference's fault if its files were removed meanwhile.
        if slowest.is_ok() || n_tries == MOST_TRIES || built.is_whole() {
            return slowest;
        }
    }
}

/// The CPU time of the slowest call of a built reference.
fn slowest_call(
    builder: &Builder,
    problem: &Problem,
    language: &dyn Language,
    reference: &'static dyn Language,
    built: &Built,
) -> anyhow::Result<Duration> {
    let mut worker = Worker::new(Program::new(problem, reference, built, PATIENCE, builder));
    let largest = problem.largest(language.runtime().speed.is_interpreted());
    let made = |case: Generated<Vec<Value>>| case.arguments(0, "hidden");
    let size = |arguments: Vec<Value>| arguments.iter().map(Value::size).sum::<usize>();
    let by_generator = oracle::generated_cases(problem, 0, largest)?;
    let cases = || {
        let made = by_generator.clone().into_iter().map(|(name, made)| Generated::new(name, move |_| made));
        problem.content.generated(largest).into_iter().chain(made)
    };
    // The largest cases come first. Each is made again when it is called: all together need much memory.
    let sizes: Vec<usize> = cases().map(|case| size(made(case))).collect();
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|idx| std::cmp::Reverse(sizes[*idx]));
    let mut cases: Vec<Option<Generated<Vec<Value>>>> = cases().map(Some).collect();
    let started = Instant::now();
    let mut slowest = Duration::ZERO;
    for (n_calls, idx) in order.into_iter().enumerate() {
        if n_calls >= FEWEST_CALLS && started.elapsed() > TIME {
            break;
        }
        let Some(case) = cases[idx].take() else { continue };
        let arguments = made(case);
        if !problem.admits(&arguments) {
            continue;
        }
        let answer = worker.call(&arguments)?;
        if !matches!(answer.outcome, Outcome::Returned(_)) {
            let why = oracle::no_answer(problem, &arguments, &answer.outcome, Inputs::Withheld);
            bail!("the {} reference of `{}` {why}", reference.title(), problem.name());
        }
        slowest = slowest.max(answer.call_time);
    }
    Ok(slowest)
}

fn place(builder: &Builder, key: &[&str]) -> PathBuf {
    builder.cache.join("limits").join(hash(key)).with_extension("json")
}

/// The processor and the host, since several machines may share a cache.
fn machine() -> String {
    let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processors.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("unknown processor", |(_, model)| model.trim());
    let host = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    format!("{model}, {}", host.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language;

    fn allowed(language: &str, extensions: &[&'static str]) -> Vec<(&'static str, f64)> {
        let references: Vec<_> = extensions.iter().map(|extension| (*extension, "")).collect();
        let language = language::by_name(language).unwrap();
        nearest(language, &references).into_iter().map(|(reference, factor, _)| (reference.name(), factor)).collect()
    }

    #[test]
    fn the_nearest_reference_comes_first() {
        assert_eq!(allowed("python", &["rs", "cpp", "py"]), [("python", 1.0), ("rust", 150.0), ("cpp", 150.0)]);
        assert_eq!(allowed("cpp", &["py", "rs"]), [("rust", 2.0), ("python", 2.0)]);
        assert_eq!(allowed("python", &["cpp"]), [("cpp", 150.0)]);
    }

    #[test]
    fn a_language_has_a_factor_of_its_own() {
        let [python, rust] = ["python", "rust"].map(|name| language::by_name(name).unwrap().runtime());
        // A language between the two, such as one with a just-in-time compiler.
        let between = Runtime { slowness: 10.0, ..*rust };
        let factors = [(&between, rust), (&between, python), (python, &between), (rust, &between), (rust, rust)];
        assert_eq!(factors.map(|(language, reference)| factor(language, reference)), [10.0, 2.0, 15.0, 2.0, 2.0]);
    }

    #[test]
    fn what_the_cases_are_made_from_changes_with_each_part_of_it() {
        let [source, other, ..] = &kata_problems::PROBLEMS;
        let manifest = format!("{} ", source.manifest).leak();
        let code: &[_] = Vec::from([("mod.rs", format!("{} ", source.code[0].1).leak() as &str)]).leak();
        let changed = [Source { manifest, ..*source }, Source { code, ..*source }];
        assert!(changed.iter().all(|changed| made_from(changed) != made_from(source)));
        assert_ne!(made_from(source), made_from(other));
    }

    #[test]
    fn limits_are_a_multiple_and_never_too_short() {
        let calibration = |reference_ms, multiple| Calibration {
            problem: String::new(),
            language: String::new(),
            reference: String::new(),
            factor: 1.0,
            version: String::new(),
            machine: String::new(),
            reference_ms,
            multiple,
        };
        assert_eq!(calibration(200.2, 15.0).limit(), Duration::from_millis(3010));
        assert_eq!(calibration(0.2, 15.0).limit(), LEAST);
    }
}
