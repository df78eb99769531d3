//! The command line: what can be asked, and nothing about how it is answered.

pub mod exit;
mod values;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::language::LANGUAGES;
use crate::problem::Locale;
pub use exit::ExitStatus;
pub use values::MOST_SHARDS;
use values::{budget, cases, locale, output, partition, ratio, seconds, seed};

/// A judge for algorithm-interview practice.
#[derive(Debug, Parser)]
#[command(name = "kata", version, about, max_term_width = 100, arg_required_else_help = true, after_help = exit::help(),
    disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    /// When to colour what is printed
    #[arg(long, value_enum, default_value_t = Color::Auto, global = true)]
    pub color: Color,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// List the problems
    List(ListArgs),
    /// Show a problem's statement, signature, limits and examples
    Show(ShowArgs),
    /// Write a stub to start from
    New(NewArgs),
    /// Judge submissions
    Test(TestArgs),
    /// Join the JSON reports of shards, or of several runs, into one report and one exit code
    Merge(MergeArgs),
    /// Print the JSON Schema of the reports that other programs read
    Schema(SchemaArgs),
    /// For authors: check that every problem folder is sound
    Verify(VerifyArgs),
    /// Time the reference solutions and files of your own, in turn, at several sizes
    Bench(BenchArgs),
    /// Say which languages work here, what the sandbox holds, and where the caches are
    Doctor(DoctorArgs),
    /// Print a completion script for a shell
    Completions {
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Say more about a command, or about `ci`: formats, shards, workflows
    Help {
        #[arg(value_name = "COMMAND|ci")]
        about: Option<String>,
    },
}

impl Command {
    /// The locale that was asked for.
    pub fn locale(&self) -> Option<Locale> {
        match self {
            Command::List(ListArgs { locale, .. })
            | Command::Show(ShowArgs { locale, .. })
            | Command::New(NewArgs { locale, .. })
            | Command::Test(TestArgs { locale, .. })
            | Command::Merge(MergeArgs { locale, .. }) => locale.locale,
            _ => None,
        }
    }

    /// The packs that were asked for; `None` for a command that is about Kata's own problems.
    pub fn packs(&self) -> Option<&[PathBuf]> {
        match self {
            Command::List(ListArgs { packs, .. })
            | Command::Show(ShowArgs { packs, .. })
            | Command::New(NewArgs { packs, .. })
            | Command::Test(TestArgs { packs, .. }) => Some(&packs.packs),
            _ => None,
        }
    }
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only problems of this topic
    #[arg(long)]
    pub topic: Option<String>,
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    #[command(flatten)]
    pub packs: PackArgs,
    #[command(flatten)]
    pub locale: LocaleArgs,
}

/// Problems besides Kata's own.
#[derive(Debug, Args)]
pub struct PackArgs {
    /// A folder of problems; may be given several times, besides the folders of KATA_PACKS and of `packs = [...]` in a `kata.toml` here or above
    #[arg(long = "pack", value_name = "DIR")]
    pub packs: Vec<PathBuf>,
}

/// In which language people are told things.
#[derive(Debug, Args)]
pub struct LocaleArgs {
    /// The language of statements and reports: `en` or `zh`, also as `zh-CN` or `zh_CN.UTF-8` [default: that of KATA_LOCALE, LC_ALL,
    /// LC_MESSAGES or LANG]
    #[arg(long, value_name = "LOCALE", value_parser = locale)]
    pub locale: Option<Locale>,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    /// A problem's name or alias, or a part of one
    pub problem: String,
    #[command(flatten)]
    pub packs: PackArgs,
    #[command(flatten)]
    pub locale: LocaleArgs,
}

#[derive(Debug, Args)]
pub struct NewArgs {
    /// A problem's name or alias, or a part of one
    pub problem: String,
    #[arg(long, short, help = language_help())]
    pub language: Option<String>,
    /// The folder to write to
    #[arg(long, default_value = ".")]
    pub dir: PathBuf,
    #[command(flatten)]
    pub packs: PackArgs,
    #[command(flatten)]
    pub locale: LocaleArgs,
}

/// The names of all languages.
fn language_help() -> String {
    let names: Vec<&str> = LANGUAGES.iter().map(|language| language.name()).collect();
    let (last, first) = names.split_last().expect("there are languages");
    format!("{} or {last}; may be left out where only one of them is installed", first.join(", "))
}

/// How many property cases are tried unless another number is asked for.
pub const DEFAULT_CASES: usize = 256;

#[derive(Debug, Args)]
pub struct TestArgs {
    /// Files, or folders in which every source file is judged
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// The problem, where neither file nor folder bears its name; `PACK/PROBLEM` where several packs have one of that name
    #[arg(long)]
    pub problem: Option<String>,
    #[command(flatten)]
    pub packs: PackArgs,
    /// Judge what a `.gitignore` names too, and what stands in folders such as `target`, `venv` and `node_modules`
    #[arg(long)]
    pub no_ignore: bool,
    /// The seed of generated cases: a number, or `random`; otherwise that of KATA_SEED, which is kept secret, or 0
    #[arg(long, value_parser = seed)]
    pub seed: Option<u64>,
    /// Report verdicts and groups alone: no inputs, no expected values, no counterexample
    #[arg(long)]
    pub blind: bool,
    /// How many property cases to try
    #[arg(long, default_value_t = DEFAULT_CASES, value_name = "N", value_parser = cases)]
    pub cases: usize,
    /// Judge this case alone
    #[arg(long, value_name = "NAME")]
    pub case: Option<String>,
    /// Go on after the first failure
    #[arg(long)]
    pub keep_going: bool,
    /// Report a failing input as it is, without looking for a smaller one
    #[arg(long)]
    pub no_shrink: bool,
    /// CPU seconds of one call, in place of the problem's limit
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub time_limit: Option<std::time::Duration>,
    /// How long all calls of a file may take together, in CPU time and asleep, before the rest of its cases is left: `30s`, `2m` [default: a
    /// minute, and for each large case the limit of one call]
    #[arg(long, value_name = "TIME", value_parser = budget)]
    pub budget: Option<std::time::Duration>,
    /// CPU seconds that compiling a file may take [default: 30]
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub compile_limit: Option<std::time::Duration>,
    #[command(flatten)]
    pub sandbox: SandboxArgs,
    /// Judge one shard of the files: `slice:2/8` every eighth from the second on, `hash:2/8` by the hash of the path, `env` the slice that
    /// the engine's variables name
    #[arg(long, value_name = "SHARD", value_parser = partition)]
    pub partition: Option<Partition>,
    /// How many files to judge at a time: as many as there are cores, and never more, since what is clocked has one to itself
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub jobs: Option<u32>,
    #[command(flatten)]
    pub locale: LocaleArgs,
    #[command(flatten)]
    pub outputs: OutputArgs,
}

/// Where reports go.
#[derive(Debug, Args)]
pub struct OutputArgs {
    /// The form of the report on stdout [default: terminal]
    #[arg(long, value_enum)]
    pub format: Option<ReportFormat>,
    /// Write a report to a file as well; may be given several times. `-` is stdout, in place of `--format`
    #[arg(long, value_name = "FORMAT=FILE", value_parser = output)]
    pub output: Vec<(ReportFormat, PathBuf)>,
}

#[derive(Debug, Args)]
pub struct MergeArgs {
    /// Reports in the JSON format
    #[arg(required = true)]
    pub reports: Vec<PathBuf>,
    /// Join what there is although shards are missing
    #[arg(long)]
    pub incomplete: bool,
    #[command(flatten)]
    pub locale: LocaleArgs,
    #[command(flatten)]
    pub outputs: OutputArgs,
}

#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// Of the whole report, or of one line of the report as it comes
    #[arg(long, value_enum, default_value_t = SchemaFormat::Json)]
    pub format: SchemaFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaFormat {
    Json,
    Jsonl,
}

/// A form of the report of `kata test`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    Terminal,
    Json,
    /// One JSON object a line, as things happen
    Jsonl,
    /// JUnit's XML, as Jenkins reads it
    Junit,
    /// Annotations for GitHub Actions, and a summary in the step's file
    Github,
    Markdown,
    /// A row a submission with its points, for a spreadsheet
    Csv,
    /// Gradescope's `results.json`; judges every group, as `--keep-going` does
    Gradescope,
}

/// Which of the files are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Partition {
    /// The files whose place, from 1, is `index` and every `count`th after it.
    Slice { index: usize, count: usize },
    /// The files whose path's hash falls to `index`.
    Hash { index: usize, count: usize },
    /// The slice that the environment names.
    Environment,
}

#[derive(Debug, Args)]
pub struct BenchArgs {
    /// Problems to time; all where neither a problem nor a solution is given
    pub problems: Vec<String>,
    /// Only solutions in this language
    #[arg(long = "language", short, value_name = "LANGUAGE")]
    pub languages: Vec<String>,
    /// A file to time beside the references
    #[arg(long = "solution", value_name = "FILE")]
    pub solutions: Vec<PathBuf>,
    /// How long to measure in all: `30s`, `2m`
    #[arg(long, default_value = "60s", value_parser = budget)]
    pub budget: std::time::Duration,
    /// The seed of the inputs
    #[arg(long, default_value = "0", value_parser = seed)]
    pub seed: u64,
    /// Time the references anew that the time limits of `kata test` follow from, and nothing else
    #[arg(long, conflicts_with_all = ["solutions", "save", "baseline", "fail_above"])]
    pub calibrate: bool,
    /// Keep these solutions as a baseline of this name
    #[arg(long, value_name = "NAME")]
    pub save: Option<String>,
    /// Time the solutions of this baseline in turn with today's
    #[arg(long, value_name = "NAME")]
    pub baseline: Option<String>,
    /// Exit with 1 where a solution takes more than this many times its baseline's time, beyond doubt
    #[arg(long, value_name = "RATIO", value_parser = ratio)]
    pub fail_above: Option<f64>,
    /// Draw time against size, as SVG
    #[arg(long, value_name = "FILE")]
    pub plot: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub export_json: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub export_csv: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub export_markdown: Option<PathBuf>,
    #[command(flatten)]
    pub sandbox: SandboxArgs,
}

/// How submissions and compilers are held.
#[derive(Debug, Args)]
pub struct SandboxArgs {
    /// `strict` refuses to run anything that is not held in every way, `off` holds time and memory alone
    #[arg(long = "sandbox", value_enum, default_value_t = SandboxMode::Auto, value_name = "MODE")]
    pub mode: SandboxMode,
    /// Leaves a layer out, to see what it is good for: landlock, seccomp, namespaces, cgroup or capabilities
    #[arg(long = "without-layer", value_name = "LAYER", hide = true)]
    pub without: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SandboxMode {
    /// Every layer that the system has
    Auto,
    /// Every promise kept, or no run
    Strict,
    /// Limits alone
    Off,
}

#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[command(flatten)]
    pub sandbox: SandboxArgs,
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Problems to check; all where none is given
    pub problems: Vec<String>,
    /// The folder that holds `problems` and `solutions`
    #[arg(long, default_value = ".")]
    pub root: PathBuf,
    /// Check one shard of the work: `slice:2/8`, `hash:2/8` or `env`, as `kata test` has it
    #[arg(long, value_name = "SHARD", value_parser = partition)]
    pub partition: Option<Partition>,
    /// How many solutions to judge at a time: as many as there are cores, and never more
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub jobs: Option<u32>,
    /// Check only the problems whose folders have changed since this revision (all where anything else has that they depend on)
    #[arg(long, value_name = "REV", conflicts_with = "problems")]
    pub changed: Option<String>,
    /// Check again what is known to be sound from before
    #[arg(long)]
    pub fresh: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Terminal,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}
