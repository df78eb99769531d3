//! Limits the cost of compiling one file, in all its dialects together, and explains a compilation that exceeds it.

use std::time::Duration;

use anyhow::bail;

use super::fault;
use crate::language::{Diagnostics, Language, Task};
use crate::process::{self, Bounds, End, Exit};
use crate::sandbox::{Child, KilledForMemory, RESERVED_MIB, ResourceLimits};

/// The limits of a compiler, other than time.
const COMPILER_LIMITS: ResourceLimits = ResourceLimits {
    memory_mib: 2048,
    overhead_mib: 32,
    reserved_mib: RESERVED_MIB,
    stack_mib: 64,
    cpu_seconds: 0,
    file_mib: 256,
};
/// Output after which it is stopped, in bytes.
const COMPILER_PRINTS: u64 = 64 << 20;
/// How much of its output is read, in bytes: one message that quotes a long line may be large.
const LARGEST_OUTPUT: usize = 4 << 20;
/// How many lines of a stopped compiler's output are shown.
const MOST_LINES: usize = 12;
/// Wall-clock time may be this many times the CPU time, since the machine may be busy.
const WALL: u32 = 10;
/// The words in which programs report that they ran out of memory.
const MEMORY: [&str; 3] = ["out of memory", "std::bad_alloc", "Cannot allocate memory"];
const NO_STACK: &str = "it ran out of stack, as happens when a file nests thousands of brackets or operators";

/// The CPU time that is left for compiling one file.
#[derive(Debug, Clone, Copy)]
pub struct CompileBudget {
    whole: Duration,
    left: Duration,
    /// Whether a compiler has complained, and was not stopped.
    pub has_complaint: bool,
}

/// The failure of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FailedCommand {
    /// The compiler's own complaint.
    Complaint(String),
    /// It exceeded a limit, as it would in any dialect.
    Stopped { why: String, output: String },
}

impl FailedCommand {
    pub fn output(&self) -> &str {
        match self {
            FailedCommand::Complaint(output) | FailedCommand::Stopped { output, .. } => output,
        }
    }
}

impl CompileBudget {
    pub fn new(whole: Duration) -> CompileBudget {
        CompileBudget { whole, left: whole, has_complaint: false }
    }

    pub fn is_spent(&self) -> bool {
        self.left.is_zero()
    }

    /// The kernel's limits on each process of the compiler. Their CPU limit is above the CPU time that is left for all processes together.
    pub fn limits(&self) -> ResourceLimits {
        ResourceLimits { cpu_seconds: self.whole.as_secs() + 10, ..COMPILER_LIMITS }
    }

    /// Runs a compiler's command to its end and returns its output. An `Err` says that the machine, not the file, is at fault.
    pub fn run(&mut self, child: &mut Child, language: &dyn Language) -> anyhow::Result<Result<String, FailedCommand>> {
        child.process.printed.most_kept = LARGEST_OUTPUT;
        child.process.printed_errors.most_kept = LARGEST_OUTPUT;
        let bounds = Bounds { cpu: self.left, wall: self.whole * WALL, most_bytes: COMPILER_PRINTS };
        let finished = process::run(&mut child.process, &bounds)?;
        self.left = self.left.saturating_sub(finished.cpu);
        let mut output = String::from_utf8_lossy(&finished.printed_errors.kept).into_owned();
        let compiler = &language.table().compiler;
        if compiler.complains_on_stdout {
            output.push_str(&String::from_utf8_lossy(&finished.printed.kept));
        }
        let said = language.for_people(&output);
        if let Some(why) = fault::of_end(child, finished.end, &said, compiler.drivers) {
            bail!(why);
        }
        let why = match finished.end {
            End::Exit(Exit::Code(0)) => return Ok(Ok(output)),
            End::Exit(_)
                if child.killed_for_memory() == Some(KilledForMemory::ByItsLimit)
                    || says(&said, &MEMORY, compiler.out_of_memory) =>
            {
                let most = COMPILER_LIMITS.memory_mib;
                format!("it needs more than the {most} MiB of memory that compiling a file may take")
            }
            End::Exit(_) if says(&said, &[], compiler.out_of_stack) => NO_STACK.to_owned(),
            End::Exit(Exit::Code(_)) => {
                self.has_complaint = true;
                return Ok(Err(FailedCommand::Complaint(output)));
            }
            End::Exit(Exit::Signal(number)) => match Exit::signal_name(number).as_str() {
                "SIGSEGV" => NO_STACK.to_owned(),
                name => format!("it was killed by {name}"),
            },
            End::Prints => format!("it printed more than {} MiB", COMPILER_PRINTS >> 20),
            End::Cpu => format!("it was stopped after {} s of CPU time", self.whole.as_secs_f64()),
            End::Wall => bail!(
                "the compiler did not finish within {} s, in which it used {:.1} s of CPU time; the machine is too \
                 busy, or the compiler waits for something",
                bounds.wall.as_secs(),
                finished.cpu.as_secs_f64()
            ),
        };
        Ok(Err(FailedCommand::Stopped { why, output }))
    }
}

/// The diagnostics of a compiler that was stopped.
pub fn stopped(language: &dyn Language, task: &Task<'_>, why: &str, output: &str) -> Diagnostics {
    let of_device =
        line_of_device(task.source).map(|line| (Some(line), "the file reads a device there, whose content never ends"));
    let (line, what) = of_device.unwrap_or_else(|| language.stopped_at(task, output));
    let what = if why == NO_STACK { String::new() } else { format!("; {what}") };
    let headline = format!("the compiler did not finish: {why}{what}");
    let headline = line.map_or(headline.clone(), |line| format!("line {line}: {headline}"));
    let of_file = format!("{}:", task.file_name);
    let output = language.for_people(output);
    let lines = output.lines().filter(|line| line.contains(&of_file) && !line.contains("kata"));
    let mut lines: Vec<&str> = lines.take(MOST_LINES).collect();
    let mut seen = std::collections::HashSet::new();
    lines.retain(|line| seen.insert(*line));
    Diagnostics { text: format!("error: {headline}\n{}", lines.join("\n")).trim_end().to_owned(), headline, line }
}

/// The line of a text that contains the path of a device in quotes, as an `#include` would.
fn line_of_device(source: &str) -> Option<u32> {
    let names_device = |line: &str| ["\"/dev/", "</dev/"].iter().any(|start| line.contains(start));
    source.lines().zip(1..).find(|(line, _)| names_device(line)).map(|(_, number)| number)
}

fn says(output: &str, by_all: &[&str], by_this: &[&str]) -> bool {
    by_all.iter().chain(by_this).any(|says| output.contains(says))
}
