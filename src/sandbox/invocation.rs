//! `Invocation`: a program to start, with its arguments and its environment.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Policy, SHIM};

/// A program, its arguments, and the variables that it needs in addition to the common ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invocation {
    pub program: PathBuf,
    pub arguments: Vec<OsString>,
    /// Names and values. Each replaces the common variable of the same name.
    pub environment: Vec<(String, String)>,
}

impl Invocation {
    pub fn new(program: impl Into<PathBuf>, arguments: impl IntoIterator<Item = impl Into<OsString>>) -> Invocation {
        let arguments = arguments.into_iter().map(Into::into).collect();
        Invocation { program: program.into(), arguments, environment: Vec::new() }
    }

    /// Adds these variables.
    pub fn with_environment(mut self, variables: &[(&str, &str)]) -> Invocation {
        self.environment.extend(variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self
    }

    /// The command of the shim that becomes the program. It runs in `folder`, or in the scratch folder if that is `None`.
    pub(super) fn command(&self, shim: &Path, policy: &Policy, folder: Option<&Path>) -> anyhow::Result<Command> {
        let mut command = Command::new(shim);
        command.arg(SHIM).arg(serde_json::to_string(policy)?).arg(&self.program).args(&self.arguments);
        let scratch = &policy.scratch;
        command.current_dir(folder.unwrap_or(scratch)).env_clear();
        command.env("HOME", scratch).env("TMPDIR", scratch).env("LANG", "C.UTF-8");
        command.env("PATH", "/usr/local/bin:/usr/bin:/bin");
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        Ok(command)
    }
}
