//! What `kata run` and `kata stress` can be asked.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use super::values::{budget, cases, seconds, seed};
use super::{Format, LocaleArgs, PackArgs, SandboxArgs};

/// How many inputs `kata stress` tries unless another number is asked for.
pub const DEFAULT_STRESS: usize = 2000;

/// The input of one call.
#[derive(Debug, Args)]
pub struct InputArgs {
    /// `-` reads the arguments from stdin
    #[arg(value_name = "-", value_parser = ["-"], conflicts_with_all = ["input", "input_file", "case"])]
    pub stdin: Option<String>,
    /// The arguments: `nums = [3, 1, 2], k = 2`, or `[3, 1, 2], 2`, or a pasted call [default: the first example]
    #[arg(long, value_name = "ARGUMENTS", allow_hyphen_values = true, conflicts_with_all = ["input_file", "case"])]
    pub input: Option<String>,
    /// A file with the arguments; `-` is stdin
    #[arg(long, value_name = "FILE", conflicts_with = "case")]
    pub input_file: Option<PathBuf>,
    /// The arguments of this case of `kata test`
    #[arg(long, value_name = "NAME")]
    pub case: Option<String>,
    /// The seed of generated cases
    #[arg(long, value_parser = seed, default_value = "0")]
    pub seed: u64,
}

/// What a compiler adds to a program to find faults.
#[derive(Debug, Args)]
pub struct SanitizeArgs {
    /// Make C++ programs with sanitizers (address, undefined): a call ends at an access to memory that is no object's, and at arithmetic without a
    /// meaning
    #[arg(long)]
    pub sanitize: bool,
}

#[derive(Debug, Args)]
pub struct RunArgs {
    /// The file whose function is called
    pub file: PathBuf,
    #[command(flatten)]
    pub input: InputArgs,
    /// Keep the input as a case of your own, in FILE.cases.toml, which `kata test` judges first
    #[arg(long, value_name = "NAME")]
    pub keep: Option<String>,
    /// The answer that is kept with the input, if it is not left to the problem's reference
    #[arg(long, value_name = "ANSWER", requires = "keep", allow_hyphen_values = true)]
    pub expect: Option<String>,
    /// The problem, if neither the file nor its folder is named after it
    #[arg(long)]
    pub problem: Option<String>,
    #[command(flatten)]
    pub packs: PackArgs,
    /// The limit of the call in CPU seconds, instead of the problem's own
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub time_limit: Option<Duration>,
    #[command(flatten)]
    pub sanitize: SanitizeArgs,
    #[command(flatten)]
    pub sandbox: SandboxArgs,
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    #[command(flatten)]
    pub locale: LocaleArgs,
}

#[derive(Debug, Args)]
pub struct DebugArgs {
    /// The file whose function is called
    pub file: PathBuf,
    #[command(flatten)]
    pub input: InputArgs,
    /// Build the program and start it: in a debugger, if this is a terminal and one is installed. It runs outside the sandbox
    #[arg(long)]
    pub exec: bool,
    /// The problem, if neither the file nor its folder is named after it
    #[arg(long)]
    pub problem: Option<String>,
    #[command(flatten)]
    pub packs: PackArgs,
    #[command(flatten)]
    pub sanitize: SanitizeArgs,
    #[command(flatten)]
    pub sandbox: SandboxArgs,
    #[command(flatten)]
    pub locale: LocaleArgs,
}

#[derive(Debug, Args)]
pub struct StressArgs {
    /// Your file
    pub mine: PathBuf,
    /// The file to compare it with, perhaps in another language
    pub other: PathBuf,
    /// How many inputs to try [default: 2000]
    #[arg(long, value_name = "N", value_parser = cases)]
    pub cases: Option<usize>,
    /// How long to try: `30s`, `2m`
    #[arg(long = "for", value_name = "TIME", value_parser = budget, conflicts_with = "cases")]
    pub time: Option<Duration>,
    /// A file with a function `generate(seed, size)`, which returns the arguments as text, as `kata run --input` reads them
    #[arg(long, value_name = "FILE")]
    pub generator: Option<PathBuf>,
    /// The problem, if neither the file nor its folder is named after it
    #[arg(long)]
    pub problem: Option<String>,
    #[command(flatten)]
    pub packs: PackArgs,
    /// The seed of generated inputs
    #[arg(long, value_parser = seed, default_value = "0")]
    pub seed: u64,
    /// The limit of one call in CPU seconds, instead of the problem's own
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub time_limit: Option<Duration>,
    #[command(flatten)]
    pub sanitize: SanitizeArgs,
    #[command(flatten)]
    pub sandbox: SandboxArgs,
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    #[command(flatten)]
    pub locale: LocaleArgs,
}
