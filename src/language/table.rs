//! `Table`: what Kata must know of a language that data can say. Everything else is a method of `Language`.

use std::path::PathBuf;

use crate::language::notation::Notation;
use crate::process::Exit;
use crate::verdict::Raised;

/// A language as data.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// As options and reports name it: `python`.
    pub name: &'static str,
    /// As people write it: `Python`.
    pub title: &'static str,
    /// Without the dot; the first is the one that `kata new` writes.
    pub extensions: &'static [&'static str],
    /// Whether `kata verify` demands a reference in it of every problem. Where there is none the nearest language's makes the time limit.
    pub demands_references: bool,
    pub requirement: Requirement,
    pub notation: Notation,
    pub compiler: Compiler,
    pub runtime: Runtime,
    /// For a language whose replies name places in the program by address.
    pub symbols: Option<Symbols>,
}

/// The tools that a language needs.
#[derive(Debug, Clone, Copy)]
pub struct Requirement {
    /// All of them are needed. The first is `Toolchain::program`.
    pub tools: &'static [Tool],
    /// How to install them, as a sentence's end: "install it with `apt install g++`".
    pub install: &'static str,
    pub installation: Installation,
    pub choice: Choice,
}

/// One compiler, interpreter or other program.
#[derive(Debug, Clone, Copy)]
pub struct Tool {
    /// Commands to look for on the PATH, the best first; one of them is needed.
    pub commands: &'static [&'static str],
    /// Arguments with which it prints a line that names its version; on a second line, if there is one, the program to run in its place (a
    /// version manager's shim is slow); then the folders that it reads. Or else, alone, the folder whose `bin` holds that program.
    pub question: &'static [&'static str],
    /// Arguments with which the program in that `bin` prints its version.
    pub version: &'static [&'static str],
}

/// Which folders of its own a tool must be able to read, beside the system's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Installation {
    /// Those that its answer names.
    Told,
    /// Also the one above the `bin` that the program lies in, links resolved, and what the links in there lead to (a JDK's `lib/jvm.cfg`
    /// leads into /etc).
    AroundProgram,
}

/// What chooses the version that a command stands for, beside what `build` knows of version managers for all languages.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// Variables of the environment.
    pub variables: &'static [&'static str],
    /// Files that choose for the folder that they are in, and below it.
    pub files: &'static [&'static str],
    /// Files that choose for a user.
    pub settings: &'static [Settings],
    /// The folders in which the user's packages are, by a variable's value: when something is installed there, their time changes.
    pub packages: Packages,
}

/// Finds folders of packages by the values of variables.
pub type Packages = fn(&dyn Fn(&str) -> Option<PathBuf>) -> Vec<PathBuf>;

/// A file in the folder that a variable names, or else in one below the user's home.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    pub variable: &'static str,
    pub below_home: &'static str,
    pub file: &'static str,
}

/// A language without packages of the user's own.
pub fn no_packages(_: &dyn Fn(&str) -> Option<PathBuf>) -> Vec<PathBuf> {
    Vec::new()
}

/// How its compiler behaves.
#[derive(Debug, Clone, Copy)]
pub struct Compiler {
    /// What `prepare` makes and how long that takes about, where it takes so long that one wonders.
    pub slow_preparation: Option<&'static str>,
    /// Whether it complains on stdout as well as on stderr; what it says there is added behind.
    pub complains_on_stdout: bool,
    /// What a line begins with that tells of a part of it that was killed.
    pub drivers: &'static [&'static str],
    /// What it says where it has no more memory, beside what everything says.
    pub out_of_memory: &'static [&'static str],
    /// What it says where it has no more stack.
    pub out_of_stack: &'static [&'static str],
}

/// How its programs run.
#[derive(Debug, Clone, Copy)]
pub struct Runtime {
    pub speed: Speed,
    /// How many times as long as a program in C++ one may take, by the slowest reference. It makes the time limit where a problem has no reference
    /// in the language.
    pub slowness: f64,
    /// The clock by which `bench` tells how the time of a call grows. Time limits and the growth that is judged are always on the kernel's account.
    pub timed_by: TimedBy,
    /// What it takes itself, in MiB, beside the memory that a problem allows: pages of its files, and its heap before the first call.
    pub overhead_mib: u64,
    /// The limit of the main stack: 256 MiB for native code, so that honest recursion holds.
    pub stack_mib: u64,
    /// How many calls a fresh process is given before one is timed: until then a just-in-time compiler is at work.
    pub warm_up_calls: usize,
    /// The exceptions by which it says that there is no more memory.
    pub memory_errors: &'static [&'static str],
    /// How to read what it says of its own end.
    pub last_words: Option<LastWords>,
}

/// How a language runs, as far as sizes and limits are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speed {
    /// To machine code before it runs.
    Compiled,
    /// To machine code while it runs, once it is warm.
    JustInTime,
    /// Never.
    Interpreted,
}

impl Speed {
    /// Whether the largest generated cases are the manifest's `largest_interpreted`, and the time limit `time_multiple_interpreted`; what is
    /// compiled at last is fast enough for the others.
    pub fn is_interpreted(self) -> bool {
        self == Speed::Interpreted
    }
}

/// A clock that tells how long a call took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimedBy {
    /// The harness's own, around the call alone: the finest, for what does its work in the thread that calls.
    Harness,
    /// The kernel's account of the process with all its threads: a just-in-time compiler and a garbage collector are part of the time.
    Process,
}

/// How the addresses in a program become lines.
#[derive(Debug, Clone, Copy)]
pub struct Symbols {
    /// The command that tells them, with the arguments and the output of `addr2line`. What it cannot be asked is only not said.
    pub command: &'static str,
    /// What the names of a submission's own functions begin with in a program, and not in its text.
    pub own_prefix: &'static str,
    /// Folders of the language's own library, which may have files of any name.
    pub libraries: &'static [&'static str],
    /// The file that a submission is compiled from, where that is not its own.
    pub glued: Option<&'static str>,
}

/// Finds what a runtime said of its end: by how the process ended, what was printed to stderr, and the submission's file name.
pub type LastWords = fn(Exit, &[u8], &str) -> Option<Death>;

/// What a runtime said of its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Death {
    pub cause: Cause,
    /// Where its words begin in what was printed.
    pub start: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// A fault, a stack that overflowed, a deadlock.
    Raised(Raised),
    /// Its heap is exhausted.
    OutOfMemory,
}
