//! A run of `kata test` as a process of its own, whose events are read as they come. So a run can be ended at any moment, and a save is judged as it
//! would be without `kata watch`.

use std::io::{ErrorKind, Read};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::Context;
use clap::ValueEnum;
use nix::fcntl::{FcntlArg, OFlag, fcntl};
use serde::Deserialize;

use super::terminal::{Terminal, end};
use crate::commands::setup;
use crate::process;
use crate::verdict::{Fault, GroupName, SubmissionReport};

/// An event of the run, as far as it is of use here.
#[derive(Debug, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Heard {
    Started {
        seed: Option<u64>,
        seed_hash: Option<String>,
    },
    Group {
        file: String,
        group: GroupName,
    },
    QuickPassed {
        file: String,
    },
    Submission {
        submission: Box<SubmissionReport>,
    },
    Fault {
        fault: Fault,
    },
    #[serde(other)]
    Other,
}

pub struct Judging {
    child: Child,
    terminal: Terminal,
    /// The beginning of a line that is not whole yet.
    rest: Vec<u8>,
    said: Vec<u8>,
    is_over: bool,
}

impl Judging {
    /// Starts the command, whose output is lines of JSON.
    pub fn start(mut command: Command, terminal: &Terminal) -> anyhow::Result<Judging> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
        let child = process::spawn(&mut command).context("could not start `kata test`")?;
        terminal.holds(Some(child.id()));
        for stream in [child.stdout.as_ref().map(AsFd::as_fd), child.stderr.as_ref().map(AsFd::as_fd)] {
            fcntl(stream.context("could not start `kata test`")?, FcntlArg::F_SETFL(OFlag::O_NONBLOCK))?;
        }
        Ok(Judging { child, terminal: terminal.clone(), rest: Vec::new(), said: Vec::new(), is_over: false })
    }

    /// The streams that become readable with news.
    pub fn streams(&self) -> impl Iterator<Item = BorrowedFd<'_>> {
        [self.child.stdout.as_ref().map(AsFd::as_fd), self.child.stderr.as_ref().map(AsFd::as_fd)].into_iter().flatten()
    }

    /// The events since the last call.
    pub fn hear(&mut self) -> Vec<Heard> {
        if drain(&mut self.child.stderr, &mut self.said) {
            self.child.stderr = None;
        }
        if drain(&mut self.child.stdout, &mut self.rest) {
            self.child.stdout = None;
        }
        let n_whole = self.rest.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let whole: Vec<u8> = self.rest.drain(..n_whole).collect();
        self.is_over = self.child.stdout.is_none() && self.child.stderr.is_none();
        whole.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect()
    }

    /// Whether the run has ended by itself.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// What was said to stderr.
    pub fn said(&self) -> String {
        String::from_utf8_lossy(&self.said).into_owned()
    }
}

impl Drop for Judging {
    /// Ends the run at once if it still goes on. It leaves no process behind.
    fn drop(&mut self) {
        // It must not wait for a reader.
        (self.child.stdout, self.child.stderr) = (None, None);
        if !self.is_over {
            end(self.child.id());
        }
        self.terminal.holds(None);
        let _ = self.child.wait();
        process::forget(self.child.id());
    }
}

/// Reads what there is, and returns whether the stream has ended.
fn drain(stream: &mut Option<impl Read>, bytes: &mut Vec<u8>) -> bool {
    let Some(stream) = stream else { return true };
    let mut chunk = [0; 8192];
    loop {
        match stream.read(&mut chunk) {
            Ok(0) => return true,
            Ok(n_read) => bytes.extend(&chunk[..n_read]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return error.kind() != ErrorKind::WouldBlock,
        }
    }
}

/// The arguments of `kata test` for these files.
pub fn arguments(arguments: &crate::cli::WatchArgs, files: &[PathBuf]) -> Vec<std::ffi::OsString> {
    let mut words: Vec<std::ffi::OsString> = ["test", "--format", "jsonl", "--color", "never"].map(Into::into).into();
    words.extend(arguments.problem.iter().flat_map(|problem| ["--problem".into(), problem.into()]));
    for pack in &arguments.packs.packs {
        words.extend(["--pack".into(), pack.into()]);
    }
    let mode = arguments.sandbox.mode.to_possible_value();
    words.extend(["--sandbox".into(), mode.map_or_else(String::new, |mode| mode.get_name().to_owned()).into()]);
    words.extend(arguments.sandbox.without.iter().flat_map(|layer| ["--without-layer".into(), layer.into()]));
    // A folder may hold files of every language, of which each is judged alone.
    words.extend(setup::takes_sanitizers(&arguments.sanitize, files).then(|| "--sanitize".into()));
    words.push("--".into());
    words.extend(files.iter().map(Into::into));
    words
}
