//! What `kata bench` can be asked.

use std::path::PathBuf;

use clap::Args;

use super::values::{budget, ratio, seed};
use super::{PackArgs, SandboxArgs};

#[derive(Debug, Args)]
pub struct BenchArgs {
    /// Problems to time [default: all, unless a solution is given]
    pub problems: Vec<String>,
    #[command(flatten)]
    pub packs: PackArgs,
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
    /// Only time again the references that set the time limits of `kata test`
    #[arg(long, conflicts_with_all = ["solutions", "save", "baseline", "fail_above"])]
    pub calibrate: bool,
    /// Save these solutions as a baseline of this name
    #[arg(long, value_name = "NAME")]
    pub save: Option<String>,
    /// Also time the solutions of this baseline, in turn with the current ones
    #[arg(long, value_name = "NAME")]
    pub baseline: Option<String>,
    /// Exit with 1 if a solution certainly takes more than this many times its baseline's time
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
