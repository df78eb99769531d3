//! What `kata watch` can be asked.

use std::path::PathBuf;

use clap::Args;

use super::{LocaleArgs, PackArgs, SandboxArgs, SanitizeArgs};

#[derive(Debug, Args)]
pub struct WatchArgs {
    /// A file, or a folder in which each source file is judged as it is saved
    pub path: PathBuf,
    /// The problem, if neither the file nor its folder is named after it; `PACK/PROBLEM` if several packs have one of that name
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
