//! The command line: what can be asked, and nothing about how it is answered.

mod author;
mod bench;
pub mod exit;
mod practice;
mod run;
mod shell;
mod test;
mod values;
mod watch;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::language::LANGUAGES;
use crate::problem::Locale;
pub use author::{AuthorArgs, VerifyArgs};
pub use bench::BenchArgs;
pub use exit::ExitStatus;
pub use practice::{DifficultyArg, ExportFormat, HintArgs, NextArgs, ResetArgs, SolutionArgs, StatusArgs};
pub use run::{DEFAULT_STRESS, DebugArgs, InputArgs, RunArgs, SanitizeArgs, StressArgs};
pub use shell::{CompletionsArgs, ManArgs};
pub use test::{DEFAULT_CASES, TestArgs};
pub use values::MOST_SHARDS;
use values::{locale, output};
pub use watch::WatchArgs;

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
    /// Call a function once, with an input of your own, and say all that is known of its answer
    Run(RunArgs),
    /// Write a program for one call, to start in a debugger
    Debug(DebugArgs),
    /// Compare two files of your own on generated inputs, and show the smallest difference
    Stress(StressArgs),
    /// Judge at every save
    Watch(WatchArgs),
    /// Merge the JSON reports of shards, or of several runs, into one report and one exit code
    Merge(MergeArgs),
    /// Print the JSON Schema of the reports that other programs read
    Schema(SchemaArgs),
    /// For authors: write the folders of a new problem, ready to fill in
    Author(AuthorArgs),
    /// For authors: check that every problem folder is sound
    Verify(VerifyArgs),
    /// Time the reference solutions and files of your own, in turn, at several sizes
    Bench(BenchArgs),
    /// Show which languages work here, what the sandbox enforces, and where the caches are
    Doctor(DoctorArgs),
    /// What you have solved and tried, and what is due for review
    Status(StatusArgs),
    /// Pick the next problem: one that is due for review, then one that failed, then the easiest unsolved one
    Next(NextArgs),
    /// Forget the history of a problem
    Reset(ResetArgs),
    /// Show one more hint for a problem
    Hint(HintArgs),
    /// Show the editorial and the reference solution of a problem that you have solved
    Solution(SolutionArgs),
    /// Print a completion script for a shell, or install it
    Completions(CompletionsArgs),
    /// Write the manual pages
    #[command(hide = true)]
    Man(ManArgs),
    /// Explain a command, or `ci`: formats, shards, workflows
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
            | Command::Merge(MergeArgs { locale, .. })
            | Command::Watch(WatchArgs { locale, .. })
            | Command::Run(RunArgs { locale, .. })
            | Command::Debug(DebugArgs { locale, .. })
            | Command::Stress(StressArgs { locale, .. })
            | Command::Status(StatusArgs { locale, .. })
            | Command::Next(NextArgs { locale, .. })
            | Command::Reset(ResetArgs { locale, .. })
            | Command::Hint(HintArgs { locale, .. })
            | Command::Solution(SolutionArgs { locale, .. }) => locale.locale,
            _ => None,
        }
    }

    /// Whether a `kata.toml` applies. The commands for authors are about Kata's own problems and the usual compilers.
    pub fn has_settings(&self) -> bool {
        matches!(self, Command::Bench(_) | Command::Doctor(_)) || self.packs().is_some()
    }

    /// The packs that were asked for; `None` for a command that is about Kata's own problems.
    pub fn packs(&self) -> Option<&[PathBuf]> {
        match self {
            Command::List(ListArgs { packs, .. })
            | Command::Show(ShowArgs { packs, .. })
            | Command::New(NewArgs { packs, .. })
            | Command::Test(TestArgs { packs, .. })
            | Command::Watch(WatchArgs { packs, .. })
            | Command::Run(RunArgs { packs, .. })
            | Command::Debug(DebugArgs { packs, .. })
            | Command::Stress(StressArgs { packs, .. })
            | Command::Status(StatusArgs { packs, .. })
            | Command::Next(NextArgs { packs, .. })
            | Command::Reset(ResetArgs { packs, .. })
            | Command::Hint(HintArgs { packs, .. })
            | Command::Solution(SolutionArgs { packs, .. }) => Some(&packs.packs),
            // Without a name they are about Kata's own problems, or the packs that are named.
            Command::Verify(VerifyArgs { packs, problems, .. }) | Command::Bench(BenchArgs { packs, problems, .. }) => {
                (!problems.is_empty() || !packs.packs.is_empty()).then_some(&packs.packs)
            }
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
    /// A folder of problems, in addition to those of KATA_PACKS and of `packs = [...]` in a `kata.toml` here or above; may be given several times
    #[arg(long = "pack", value_name = "DIR")]
    pub packs: Vec<PathBuf>,
}

/// The language of everything that people read.
#[derive(Debug, Args)]
pub struct LocaleArgs {
    /// The language of statements and reports: `en` or `zh`, also as `zh-CN` or `zh_CN.UTF-8` [default: from KATA_LOCALE, `kata.toml`, LC_ALL, LC_MESSAGES or
    /// LANG]
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
    /// Do not set an editor up: no `rust-project.json`, `compile_flags.txt` or `pyrightconfig.json`
    #[arg(long)]
    pub no_editor: bool,
    #[command(flatten)]
    pub packs: PackArgs,
    #[command(flatten)]
    pub locale: LocaleArgs,
}

/// The names of all languages.
fn language_help() -> String {
    let names: Vec<&str> = LANGUAGES.iter().map(|language| language.name()).collect();
    let (last, first) = names.split_last().expect("there are languages");
    format!("{} or {last}; optional if only one of them is installed", first.join(", "))
}

/// Where reports go.
#[derive(Debug, Args)]
pub struct OutputArgs {
    /// The format of the report on stdout [default: terminal]
    #[arg(long, value_enum)]
    pub format: Option<ReportFormat>,
    /// Also write a report to a file; may be repeated. `-` is stdout, instead of `--format`
    #[arg(long, value_name = "FORMAT=FILE", value_parser = output)]
    pub output: Vec<(ReportFormat, PathBuf)>,
}

#[derive(Debug, Args)]
pub struct MergeArgs {
    /// Reports in the JSON format
    #[arg(required = true)]
    pub reports: Vec<PathBuf>,
    /// Merge the reports even if shards are missing
    #[arg(long)]
    pub incomplete: bool,
    #[command(flatten)]
    pub locale: LocaleArgs,
    #[command(flatten)]
    pub outputs: OutputArgs,
}

#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// The schema of the whole report, or of one line of JSONL
    #[arg(long, value_enum, default_value_t = SchemaFormat::Json)]
    pub format: SchemaFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaFormat {
    Json,
    Jsonl,
}

/// A format of the report of `kata test`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    Terminal,
    Json,
    /// One JSON object per line, as events happen
    Jsonl,
    /// JUnit's XML, as Jenkins reads it
    Junit,
    /// Annotations for GitHub Actions, and a summary in the step's file
    Github,
    Markdown,
    /// One row per submission with its points, for a spreadsheet
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

/// How submissions and compilers are confined.
#[derive(Debug, Args)]
pub struct SandboxArgs {
    /// `strict` runs nothing unless every promise is enforced; `off` limits only time and memory
    #[arg(long = "sandbox", value_enum, default_value_t = SandboxMode::Auto, value_name = "MODE")]
    pub mode: SandboxMode,
    /// Leave out a layer, to see what it does: landlock, seccomp, namespaces, cgroup or capabilities
    #[arg(long = "without-layer", value_name = "LAYER", hide = true)]
    pub without: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SandboxMode {
    /// Every layer that the system has
    Auto,
    /// Every promise is enforced, or nothing runs
    Strict,
    /// Only limits
    Off,
}

#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[command(flatten)]
    pub sandbox: SandboxArgs,
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
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
