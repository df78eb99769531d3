//! `Table`: the facts about a language that data can express. The rest are methods of `Language`.

use std::path::PathBuf;

use crate::language::notation::Notation;
use crate::process::Exit;
use crate::verdict::Raised;

/// A language as data.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// The name in options and reports: `python`.
    pub name: &'static str,
    /// The name as people write it: `Python`.
    pub title: &'static str,
    /// Without the dot. `kata new` writes the first one.
    pub extensions: &'static [&'static str],
    /// Whether `kata verify` demands a reference in it for every problem. Without one, the nearest language's reference sets the time limit.
    pub demands_references: bool,
    pub requirement: Requirement,
    pub notation: Notation,
    pub compiler: Compiler,
    pub runtime: Runtime,
    /// For a language whose replies contain addresses in the program.
    pub symbols: Option<Symbols>,
    /// The Chinese of its English sentences.
    pub chinese: Translations,
}

/// The Chinese of what the harness, the scanner and the table of a language say in English. The notation of the texts is explained in
/// `report/words/zh/catalogue.rs`.
#[derive(Debug, Clone, Copy)]
pub struct Translations {
    pub sentences: &'static [Translation],
    /// Remarks in brackets after a message of the language's own tools.
    pub hints: &'static [Translation],
    /// Descriptions of values.
    pub values: &'static [Translation],
}

/// An English text and its Chinese.
pub type Translation = (&'static str, &'static str);

/// The tools that a language needs.
#[derive(Debug, Clone, Copy)]
pub struct Requirement {
    /// All of them are needed. The first one becomes `Toolchain::program`.
    pub tools: &'static [Tool],
    /// How to install them, as the end of a sentence: "install it with `apt install g++`".
    pub install: &'static str,
    pub installation: Installation,
    pub choice: Choice,
}

/// One compiler, interpreter or other program.
#[derive(Debug, Clone, Copy)]
pub struct Tool {
    /// Commands to look for on the PATH, best first. One of them is needed.
    pub commands: &'static [&'static str],
    /// Arguments with which it prints a line with its version; then optionally the program to run instead, since a version manager's shim is slow;
    /// then the folders that it reads. Or else only the folder whose `bin` contains that program.
    pub question: &'static [&'static str],
    /// Arguments with which the program in that `bin` prints its version.
    pub version: &'static [&'static str],
}

/// The folders of its own that a tool must be able to read, in addition to the system's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Installation {
    /// The folders in its answer.
    Told,
    /// In addition, the folder above the `bin` that contains the program, with links resolved, and the targets of the links in it (a JDK's
    /// `lib/jvm.cfg` is a link into /etc).
    AroundProgram,
}

/// What determines the version behind a command, besides the version managers for all languages that `build` knows.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// Variables of the environment.
    pub variables: &'static [&'static str],
    /// Files that choose for their folder and the folders below it.
    pub files: &'static [&'static str],
    /// Files that choose for a user.
    pub settings: &'static [Settings],
    /// The folders of the user's packages, by the value of a variable. Their modification time changes when a package is installed.
    pub packages: Packages,
}

/// Finds package folders by the values of variables.
pub type Packages = fn(&dyn Fn(&str) -> Option<PathBuf>) -> Vec<PathBuf>;

/// A file in the folder that a variable names, or else in a folder below the user's home.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    pub variable: &'static str,
    pub below_home: &'static str,
    pub file: &'static str,
}

/// For a language without user-installed packages.
pub fn no_packages(_: &dyn Fn(&str) -> Option<PathBuf>) -> Vec<PathBuf> {
    Vec::new()
}

/// How its compiler behaves.
#[derive(Debug, Clone, Copy)]
pub struct Compiler {
    /// What `prepare` makes, and roughly how long that takes, if it takes so long that a user would wonder.
    pub slow_preparation: Option<&'static str>,
    /// Whether it also complains on stdout; that output is appended to stderr's.
    pub complains_on_stdout: bool,
    /// The beginnings of a line that reports that one of its programs was killed.
    pub drivers: &'static [&'static str],
    /// Its messages when it runs out of memory, in addition to those of all programs.
    pub out_of_memory: &'static [&'static str],
    /// Its messages when it runs out of stack.
    pub out_of_stack: &'static [&'static str],
    /// Its flags that name a folder to search, joined to them or as the next argument.
    pub folder_flags: &'static [&'static str],
    /// Whether its submissions may use the `crates` of a `kata.toml`, which Cargo builds.
    pub takes_crates: bool,
    /// Whether it can make programs with sanitizers, which find accesses to memory that is no object's and arithmetic without a meaning.
    pub has_sanitizers: bool,
}

/// How its programs run.
#[derive(Debug, Clone, Copy)]
pub struct Runtime {
    pub speed: Speed,
    /// How many times as long as a C++ program a program may take, by the slowest reference. It sets the time limit of a problem without a
    /// reference in the language.
    pub slowness: f64,
    /// The clock with which `bench` measures how the time of a call grows. Time limits and judged growth always use the kernel's account of CPU
    /// time.
    pub timed_by: TimedBy,
    /// The memory of the runtime itself, in MiB, beyond what a problem allows: pages of its files, and its heap before the first call.
    pub overhead_mib: u64,
    /// The limit of the main stack: 256 MiB for native code, so that honest recursion works.
    pub stack_mib: u64,
    /// How many calls a fresh process answers before one is timed, while a just-in-time compiler is still at work.
    pub warm_up_calls: usize,
    /// The exceptions that report exhausted memory.
    pub memory_errors: &'static [&'static str],
    /// Reads the runtime's report of its own end.
    pub last_words: Option<LastWords>,
}

/// How a language is executed, as far as sizes and limits are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speed {
    /// Compiled to machine code before it runs.
    Compiled,
    /// Compiled to machine code while it runs, once it is warm.
    JustInTime,
    /// Not compiled to machine code.
    Interpreted,
}

impl Speed {
    /// Whether `largest_interpreted` and `time_multiple_interpreted` of the manifest apply. A just-in-time compiler is fast enough for the others.
    pub fn is_interpreted(self) -> bool {
        self == Speed::Interpreted
    }
}

/// A clock for the time of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimedBy {
    /// The harness's own clock, around the call alone. It is the finest, for a language that works in the calling thread.
    Harness,
    /// The kernel's account of the whole process: the threads of a just-in-time compiler and of a garbage collector count.
    Process,
}

/// How to translate the addresses in a program to lines.
#[derive(Debug, Clone, Copy)]
pub struct Symbols {
    /// The command, with the arguments and the output of `addr2line`. Without it the lines are left out.
    pub command: &'static str,
    /// The prefix of a submission's own functions in the program, which is not in its text.
    pub own_prefix: &'static str,
    /// Folders of the language's own library, whose files may have any name.
    pub libraries: &'static [&'static str],
    /// The file that a submission is compiled from, if that is not its own file.
    pub glued: Option<&'static str>,
}

/// Finds a runtime's report of its end, from how the process ended, its stderr, and the submission's file name.
pub type LastWords = fn(Exit, &[u8], &str) -> Option<Death>;

/// A runtime's report of its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Death {
    pub cause: Cause,
    /// The offset of the report in the output.
    pub start: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// A fault, a stack overflow, or a deadlock.
    Raised(Raised),
    /// Its heap is exhausted.
    OutOfMemory,
}
