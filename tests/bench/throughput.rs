//! Measures the library itself and prints one JSON object: cases a second through one worker, the time to find and shrink a bug, and the bytes of
//! data in the largest judged cases. `--dump FILE` instead writes the hidden cases of `longest_unique_substring` for the other tools. `bench.py`
//! calls both.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use kata_judge::build::{Builder, COMPILE_LIMIT, Code};
use kata_judge::catalog::Catalog;
use kata_judge::language::{self, Profile};
use kata_judge::problem::Problem;
use kata_judge::property::Properties;
use kata_judge::sandbox::Layer;
use kata_judge::shrink::Budget;
use kata_judge::statistics::median;
use kata_judge::value::Value;
use kata_judge::worker::{Program, Worker};
use serde_json::{Value as Json, json};

/// The shipped problems, which live as long as the program.
fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&kata_problems::PROBLEMS));
    &CATALOG
}

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const N_SMALL: usize = 40_000;
const N_SEEDS: u64 = 20;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [option, file] = arguments.as_slice()
        && option == "--dump"
    {
        return Ok(std::fs::write(file, serde_json::to_string(&hidden_cases()?)?)?);
    }
    let mut figures = serde_json::Map::new();
    for extension in ["py", "rs", "cpp", "go"] {
        figures.insert(format!("cases_per_second_{extension}"), json!(cases_per_second(extension)?));
    }
    let searches = searches()?;
    figures.insert("search_and_shrink".to_owned(), json!(searches));
    figures.insert("heap_sort_data_bytes".to_owned(), json!(data_bytes("heap_sort")?));
    figures.insert("worker_start_ms".to_owned(), json!(starts()?));
    println!("{}", serde_json::to_string_pretty(&figures)?);
    Ok(())
}

/// Every hidden case with at most 10^5 characters, with its answer.
fn hidden_cases() -> anyhow::Result<Vec<Json>> {
    let problem = catalog().find("longest_unique_substring")?;
    let by_hand = problem.cases.iter().map(|case| (case.name.clone(), case.arguments.clone()));
    let generated = problem.content.generated(100_000).into_iter();
    let all = by_hand.chain(generated.map(|case| (case.name.clone(), case.arguments(0, "hidden"))));
    all.map(|(name, arguments)| {
        let text = |value: &Value| serde_json::from_str::<Json>(&value.to_string()).unwrap_or_default();
        let expected = problem.content.oracle(&arguments)?;
        Ok(json!({ "name": name, "s": text(&arguments[0]), "expected": text(&expected) }))
    })
    .collect()
}

fn builder() -> Builder {
    let target = Path::new(env!("CARGO_BIN_EXE_kata")).parent().map(Path::to_owned).unwrap_or_default();
    let path = std::env::var_os("PATH").unwrap_or_default();
    Builder {
        shim: PathBuf::from(env!("CARGO_BIN_EXE_kata")),
        cache: target.join("bench-cache"),
        search_path: std::env::split_paths(&path).collect(),
        working_directory: PathBuf::from(ROOT),
        variables: Vec::new(),
        layers: Layer::ALL.to_vec(),
        compile_limit: COMPILE_LIMIT,
        chosen: Default::default(),
        sanitizes: false,
    }
}

/// The built program of a shipped solution.
fn program_of(problem: &'static Problem, file: &str, builder: &Builder) -> anyhow::Result<Program> {
    let path = Path::new(ROOT).join("solutions").join(problem.slug).join(file);
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let language = language::by_extension(extension).ok_or_else(|| anyhow::anyhow!("no language: {file}"))?;
    let source = std::fs::read_to_string(&path)?;
    let file_name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let code = Code { text: &source, file_name, profile: Profile::Judged, key: file, helpers: &[] };
    let toolchain = builder.toolchain(language)?;
    let built = builder.program(problem, language, &toolchain, &code)?;
    let built = built.map_err(|(diagnostics, _)| anyhow::anyhow!("{file}: {}", diagnostics.headline))?;
    Ok(Program::new(problem, language, &built, Duration::from_secs(10), builder))
}

fn failed(failure: impl std::fmt::Debug) -> anyhow::Error {
    anyhow::anyhow!("the worker failed: {failure:?}")
}

/// Small cases a second through one worker with several in flight: the best of five rounds, since other processes only make it slower.
fn cases_per_second(extension: &str) -> anyhow::Result<f64> {
    let problem = catalog().find("longest_unique_substring")?;
    let mut worker = Worker::new(program_of(problem, &format!("accepted/reference.{extension}"), &builder())?);
    let properties = Properties::new(problem, 0);
    let inputs: Vec<Vec<Value>> =
        properties.inputs(1..257).expect("no generator is asked").into_iter().map(|(_, input)| input).collect();
    let calls: Vec<&[Value]> = inputs.iter().cycle().take(N_SMALL).map(Vec::as_slice).collect();
    worker.start()?.map_err(failed)?;
    let mut best = f64::MAX;
    for _ in 0..5 {
        let started = Instant::now();
        let answers = worker.pipeline(&calls)?;
        anyhow::ensure!(answers.len() == N_SMALL, "the worker ended early");
        best = best.min(started.elapsed().as_secs_f64());
    }
    Ok(N_SMALL as f64 / best)
}

/// For each seed, the milliseconds from the start of a Python worker to the smallest input, and that input's size.
fn searches() -> anyhow::Result<Vec<Json>> {
    let problem = catalog().find("sort_nearly_sorted")?;
    let program = program_of(problem, "wrong_answer/heap_of_k_instead_of_k_plus_1.py", &builder())?;
    let mut found = Vec::new();
    for seed in 0..N_SEEDS {
        let started = Instant::now();
        let mut worker = Worker::new(program.clone());
        let properties = Properties::new(problem, seed);
        let checked = properties.check(&mut worker, &(1..=256).collect::<Vec<_>>())?;
        let failing = checked.failing.ok_or_else(|| anyhow::anyhow!("seed {seed} finds nothing"))?;
        let shrunk = properties.shrink(&mut worker, &failing, &Budget::default())?;
        let milliseconds = started.elapsed().as_secs_f64() * 1e3;
        let n_items: usize = shrunk.arguments.iter().map(Value::len).sum();
        found.push(json!({ "ms": milliseconds, "items": n_items, "tried": shrunk.n_tried }));
    }
    Ok(found)
}

/// The bytes of all inputs that are held while a problem is judged, and of the expected and the actual answer to the largest.
fn data_bytes(slug: &str) -> anyhow::Result<usize> {
    let problem = catalog().find(slug)?;
    let generated = problem.content.generated(problem.manifest.limits.largest).into_iter();
    let sizes: Vec<usize> = generated.map(|case| case.arguments(0, "hidden").iter().map(Value::size).sum()).collect();
    Ok(8 * (sizes.iter().sum::<usize>() + 2 * sizes.iter().max().unwrap_or(&0)))
}

/// Milliseconds until a C++ program is ready: with every layer of the sandbox, with each alone, and with none. Medians of 41, in turn.
fn starts() -> anyhow::Result<Json> {
    let problem = catalog().find("longest_unique_substring")?;
    let held = program_of(problem, "accepted/reference.cpp", &builder())?;
    let mut kinds = vec![("every_layer", Layer::ALL.to_vec()), ("no_layer", Vec::new())];
    kinds.extend(Layer::ALL.into_iter().map(|layer| (layer.name(), vec![layer])));
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); kinds.len()];
    for _ in 0..41 {
        for ((_, layers), times) in kinds.iter().zip(&mut times) {
            let mut program = held.clone();
            program.confinement.layers.clone_from(layers);
            let mut worker = Worker::new(program);
            let started = Instant::now();
            worker.start()?.map_err(failed)?;
            // Its end is not counted, since no run waits for it.
            times.push(started.elapsed().as_secs_f64() * 1e3);
        }
    }
    let medians = kinds.iter().zip(&times).map(|((name, _), times)| ((*name).to_owned(), json!(median(times))));
    Ok(Json::Object(medians.collect()))
}
