//! What the commands about practice can be asked: `status`, `next`, `reset`, `hint` and `solution`.

use clap::{Args, ValueEnum};

use super::{Format, LocaleArgs, PackArgs};

#[derive(Debug, Args)]
pub struct StatusArgs {
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Print every judged submission of the history instead
    #[arg(long, value_enum, conflicts_with = "format")]
    pub export: Option<ExportFormat>,
    #[command(flatten)]
    pub packs: PackArgs,
    #[command(flatten)]
    pub locale: LocaleArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    Json,
    Csv,
}

#[derive(Debug, Args)]
pub struct NextArgs {
    /// Only problems of this topic
    #[arg(long)]
    pub topic: Option<String>,
    /// Only problems of this difficulty
    #[arg(long, value_enum)]
    pub difficulty: Option<DifficultyArg>,
    #[command(flatten)]
    pub packs: PackArgs,
    #[command(flatten)]
    pub locale: LocaleArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DifficultyArg {
    Easy,
    Medium,
    Hard,
}

#[derive(Debug, Args)]
pub struct ResetArgs {
    /// A problem's name or alias, or a part of one
    pub problem: String,
    #[command(flatten)]
    pub packs: PackArgs,
    #[command(flatten)]
    pub locale: LocaleArgs,
}

#[derive(Debug, Args)]
pub struct HintArgs {
    /// A problem's name or alias, or a part of one
    pub problem: String,
    /// Show the hint of this number, from 1
    #[arg(long, value_name = "N", conflicts_with_all = ["all", "again"])]
    pub number: Option<usize>,
    /// Show all hints
    #[arg(long, conflicts_with = "again")]
    pub all: bool,
    /// Show again the hints that were shown before
    #[arg(long)]
    pub again: bool,
    #[command(flatten)]
    pub packs: PackArgs,
    #[command(flatten)]
    pub locale: LocaleArgs,
}

#[derive(Debug, Args)]
pub struct SolutionArgs {
    /// A problem's name or alias, or a part of one
    pub problem: String,
    /// The language of the reference solution [default: that of your last submission]
    #[arg(long, short)]
    pub language: Option<String>,
    /// Show it although the problem is not solved
    #[arg(long)]
    pub reveal: bool,
    #[command(flatten)]
    pub packs: PackArgs,
    #[command(flatten)]
    pub locale: LocaleArgs,
}
