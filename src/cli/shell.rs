//! What can be asked about the shell: completions and manual pages.

use std::path::PathBuf;

use clap::Args;
use clap_complete::Shell;

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell [default: the one that SHELL names]
    #[arg(value_enum)]
    pub shell: Option<Shell>,
    /// Write the script where the shell looks for it; a file of another origin is never replaced
    #[arg(long)]
    pub install: bool,
}

#[derive(Debug, Args)]
pub struct ManArgs {
    /// The folder to write the pages to
    #[arg(long, value_name = "DIR")]
    pub dir: PathBuf,
}
