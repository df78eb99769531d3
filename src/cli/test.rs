//! What `kata test` can be asked.

use std::path::PathBuf;

use clap::Args;

use super::values::{budget, cases, partition, seconds, seed};
use super::{LocaleArgs, OutputArgs, PackArgs, Partition, SandboxArgs, SanitizeArgs};

/// How many property cases are tried unless another number is asked for.
pub const DEFAULT_CASES: usize = 256;

#[derive(Debug, Args)]
pub struct TestArgs {
    /// Files, or folders in which every source file is judged
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// The problem, if neither the file nor its folder is named after it; `PACK/PROBLEM` if several packs have one of that name
    #[arg(long)]
    pub problem: Option<String>,
    #[command(flatten)]
    pub packs: PackArgs,
    /// Also judge files that a `.gitignore` ignores, and files in folders such as `target`, `venv` and `node_modules`
    #[arg(long)]
    pub no_ignore: bool,
    /// The seed of generated cases: a number, or `random` [default: the one in KATA_SEED, which is kept secret, or 0]
    #[arg(long, value_parser = seed)]
    pub seed: Option<u64>,
    /// Report only verdicts and groups: no inputs, no expected values, no counterexample
    #[arg(long)]
    pub blind: bool,
    /// How many property cases to try
    #[arg(long, default_value_t = DEFAULT_CASES, value_name = "N", value_parser = cases)]
    pub cases: usize,
    /// Judge only what is quick: examples, small hidden cases and property cases. What passes is not accepted yet: its large cases and its growth
    /// are left
    #[arg(long, conflicts_with = "case")]
    pub quick: bool,
    /// Judge only this case
    #[arg(long, value_name = "NAME")]
    pub case: Option<String>,
    /// Go on after the first failure
    #[arg(long)]
    pub keep_going: bool,
    /// Show the compiler's warnings about your file also where it is accepted
    #[arg(long)]
    pub warnings: bool,
    /// Report a failing input as it is, without looking for a smaller one
    #[arg(long)]
    pub no_shrink: bool,
    /// The limit of one call in CPU seconds, instead of the problem's own
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub time_limit: Option<std::time::Duration>,
    /// How long all calls of a file may take together, computing or asleep; then its remaining cases are skipped: `30s`, `2m` [default: a minute,
    /// plus the limit of one call for each large case]
    #[arg(long, value_name = "TIME", value_parser = budget)]
    pub budget: Option<std::time::Duration>,
    /// CPU seconds that compiling a file may take [default: 30]
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub compile_limit: Option<std::time::Duration>,
    #[command(flatten)]
    pub sanitize: SanitizeArgs,
    #[command(flatten)]
    pub sandbox: SandboxArgs,
    /// Judge one shard of the files: `slice:2/8` takes every eighth file from the second on, `hash:2/8` chooses by the hash of the path, `env`
    /// takes the slice that the CI engine's variables name
    #[arg(long, value_name = "SHARD", value_parser = partition)]
    pub partition: Option<Partition>,
    /// How many files to judge at a time [default: the number of cores; never more, since a program that is timed has a core to itself]
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub jobs: Option<u32>,
    #[command(flatten)]
    pub locale: LocaleArgs,
    #[command(flatten)]
    pub outputs: OutputArgs,
}
