//! The program of one call, which a person starts in a debugger: it includes the submission where it stands, makes the call, prints the answer, and
//! stops where it is not the expected one.

use crate::compare::Comparison;
use crate::problem::Signature;
use crate::value::Value;

/// The first line of every such program begins with this, after the mark of a comment. A file that does not was written by somebody else.
pub const MARK: &str = "Written by `kata debug`";

/// One call of a submission.
#[derive(Debug, Clone, Copy)]
pub struct DebuggedCall<'a> {
    pub arguments: &'a [Value],
    /// The right answer, or one of many; `None` where nobody knows it.
    pub expected: Option<&'a Value>,
    pub comparison: Comparison,
    /// The lines of the program's first comment, without its marks.
    pub head: &'a str,
    /// The program's file.
    pub file_name: &'a str,
    /// Whether the program is built with sanitizers, where the language has them.
    pub is_sanitized: bool,
}

/// A program and the commands that start it, in the folder of the submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DebugProgram {
    pub text: String,
    /// Makes a file that can be started; empty where the text is started as it is.
    pub build: Vec<String>,
    pub start: Vec<String>,
    /// Starts it in each of the debuggers, the usual one first. The first word is the debugger.
    pub debuggers: Vec<Vec<String>>,
}

/// How the program holds the answer against the expected one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum HowHeld {
    Exactly,
    Within {
        absolute: f64,
        relative: f64,
    },
    InAnyOrder,
    /// It only shows the expected answer: other ones are right too.
    Shown,
}

impl DebuggedCall<'_> {
    /// The expected answer and how it is held against the program's.
    pub fn held(&self) -> Option<(&Value, HowHeld)> {
        let held = match self.comparison {
            Comparison::Exact => HowHeld::Exactly,
            Comparison::Close { absolute, relative } => HowHeld::Within { absolute, relative },
            Comparison::AnyOrder => HowHeld::InAnyOrder,
            Comparison::Laws | Comparison::Checker => HowHeld::Shown,
        };
        Some((self.expected?, held))
    }

    /// The first comment, each line with this mark before it.
    pub fn comment(&self, mark: &str) -> String {
        let lines = self.head.lines().map(|line| format!("{mark} {line}").trim_end().to_owned() + "\n");
        format!("{mark} {MARK}, which writes this file anew each time.\n{}", lines.collect::<String>())
    }
}

/// Words of a command.
pub fn command<const N: usize>(words: [&str; N]) -> Vec<String> {
    words.map(str::to_owned).to_vec()
}

/// The variables that hold a call's arguments: the parameters' own names, but those that the program uses itself.
pub fn variables(signature: &Signature, named: impl Fn(&str) -> String) -> Vec<String> {
    const OWN: [&str; 2] = ["answer", "expected"];
    let names = signature.parameters.iter().map(|parameter| named(&parameter.name));
    names.map(|name| if OWN.contains(&name.as_str()) { format!("{name}_") } else { name }).collect()
}
