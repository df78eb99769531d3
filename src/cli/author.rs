//! What `kata author` and `kata verify` can be asked.

use std::path::PathBuf;

use clap::Args;

use super::values::partition;
use super::{PackArgs, Partition};

#[derive(Debug, Args)]
pub struct AuthorArgs {
    /// The problem's name, which is its function's name too, in snake_case
    pub name: String,
    /// How the function is called: `softmax(x: float[n]) -> float[n]`; the name may be left out
    #[arg(long, value_name = "SIGNATURE")]
    pub signature: String,
    /// The pack to write into; it need not exist [default: the registry below `--root`]
    #[arg(long, value_name = "DIR")]
    pub pack: Option<PathBuf>,
    /// The folder that contains the registry's `problems` and `solutions`
    #[arg(long, default_value = ".", conflicts_with = "pack")]
    pub root: PathBuf,
}

#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Problems to check [default: all of Kata's own, or all of the packs of `--pack`]
    pub problems: Vec<String>,
    #[command(flatten)]
    pub packs: PackArgs,
    /// The folder that contains `problems` and `solutions`
    #[arg(long, default_value = ".")]
    pub root: PathBuf,
    /// Check one shard of the work: `slice:2/8`, `hash:2/8` or `env`, as in `kata test`
    #[arg(long, value_name = "SHARD", value_parser = partition)]
    pub partition: Option<Partition>,
    /// How many solutions to judge at a time [default: the number of cores; never more]
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub jobs: Option<u32>,
    /// Check only the problems whose folders have changed since this Git revision (all of them, if anything else has changed that they depend on)
    #[arg(long, value_name = "REV", conflicts_with = "problems")]
    pub changed: Option<String>,
    /// Check everything again, without the results of earlier runs
    #[arg(long)]
    pub fresh: bool,
}
