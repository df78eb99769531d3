//! Reads the interpreter's report of a fault that ends it (`faulthandler`) from the end of stderr.

use nix::sys::signal::Signal;

use super::table::TABLE;
use crate::language::table::{Cause, Death};
use crate::process::Exit;
use crate::verdict::Raised;

const BEGINNING: &str = "Fatal Python error: ";
/// The line by which the interpreter shows that there are more frames than it lists.
const CUT: &str = "  ...";
/// How many of the innermost frames are shown.
const MOST_SHOWN: usize = 8;
/// The interpreter's words for signals, each with the kind and the sentence of a report.
const SIGNALS: [(&str, &str, &str); 5] = [
    (
        "Segmentation fault",
        "segmentation fault",
        "the interpreter, or a library that is not written in Python, accessed memory that is not the program's \
         (SIGSEGV)",
    ),
    ("Bus error", "bus error", "the program accessed memory that does not exist (SIGBUS)"),
    ("Aborted", "abort", "the program, or a library that is not written in Python, called `abort` (SIGABRT)"),
    ("Floating point exception", "arithmetic error", "an operation of the processor has no result (SIGFPE)"),
    ("Illegal instruction", "illegal instruction", "the processor met something that is no instruction (SIGILL)"),
];

/// The signals that the interpreter reports.
const FAULTS: [Signal; 5] = [Signal::SIGSEGV, Signal::SIGBUS, Signal::SIGABRT, Signal::SIGFPE, Signal::SIGILL];

/// The fault in the output, and the offset at which its text begins. Any other text is left alone.
pub fn last_words(exit: Exit, printed: &[u8], file_name: &str) -> Option<Death> {
    let is_fault = |number| FAULTS.iter().any(|signal| *signal as i32 == number);
    matches!(exit, Exit::Signal(number) if is_fault(number)).then_some(())?;
    let text = String::from_utf8_lossy(printed);
    let at = text.rfind(BEGINNING).filter(|at| *at == 0 || text[..*at].ends_with('\n'))?;
    let said = &text[at..];
    let what = said.lines().next()?.strip_prefix(BEGINNING)?;
    let frame_of_file = format!("  File \"{}\", line ", escaped(file_name));
    // The innermost frame comes first: `  File "heap_sort.py", line 4 in heap_sort`.
    let frames = said.lines().filter_map(|line| line.strip_prefix(&frame_of_file)?.split_once(" in "));
    let frames: Vec<(u32, &str)> = frames.filter_map(|(line, name)| Some((line.parse().ok()?, name))).collect();
    let shown: Vec<String> =
        frames.iter().take(MOST_SHOWN).rev().map(|(line, name)| format!("line {line}, in {name}")).collect();
    let known = SIGNALS.iter().find(|(words, ..)| *words == what);
    let is_deep = what == "Segmentation fault" && said.lines().any(|line| line == CUT);
    let stack_mib = TABLE.runtime.stack_mib;
    let too_deep = format!("the recursion is too deep for the stack of {stack_mib} MiB, or has no end (SIGSEGV)");
    let (kind, message) = match known {
        _ if is_deep => ("stack overflow", too_deep.as_str()),
        Some((_, kind, message)) => (*kind, *message),
        None => ("fatal error of the interpreter", what),
    };
    let line = frames.first().map(|(line, _)| *line);
    let raised = Raised { kind: kind.to_owned(), message: message.to_owned(), line, trace: shown.join("\n") };
    // Bytes that are not UTF-8 become longer in the text.
    let start = printed.len().checked_sub(said.len()).unwrap_or(printed.len());
    Some(Death { cause: Cause::Raised(raised), start })
}

/// A name as the interpreter writes it during a fault: in ASCII.
fn escaped(name: &str) -> String {
    let escape = |c: char| match u32::from(c) {
        0x20..=0x7e => c.to_string(),
        code @ 0..=0xff => format!("\\x{code:02x}"),
        code @ 0x100..=0xffff => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    };
    name.chars().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_has_the_lines_of_the_submission() {
        let said = "Fatal Python error: Segmentation fault\n\nCurrent thread 0x01 (most recent call first):\n  \
                    File \"/lib/ctypes.py\", line 9 in string_at\n  File \"\\u5806.py\", line 4 in helper\n  \
                    File \"\\u5806.py\", line 7 in heap_sort\n  File \"/x/harness.py\", line 1 in serve\n";
        let read = |printed: &[u8], file_name: &str| {
            let death = last_words(Exit::Signal(Signal::SIGSEGV as i32), printed, file_name)?;
            let Cause::Raised(raised) = death.cause else { panic!("{death:?}") };
            Some((death.start, raised))
        };
        let (start, raised) = read(format!("mine\n{said}").as_bytes(), "堆.py").unwrap();
        assert_eq!((start, raised.kind.as_str(), raised.line), (5, "segmentation fault", Some(4)));
        assert_eq!(raised.trace, "line 7, in heap_sort\nline 4, in helper");
        let (_, deep) = read(format!("{said}  ...\n").as_bytes(), "堆.py").unwrap();
        assert_eq!(deep.kind, "stack overflow");
        let (_, other) = read(b"Fatal Python error: no memory: x\n", "a.py").unwrap();
        assert_eq!((other.message.as_str(), other.line), ("no memory: x", None));
        assert_eq!(read(b"it says Fatal Python error: Aborted\n", "a.py"), None);
        assert_eq!(read(b"", "a.py"), None);
        for exit in [Exit::Code(1), Exit::Signal(Signal::SIGKILL as i32)] {
            assert_eq!(last_words(exit, said.as_bytes(), "堆.py"), None);
        }
    }
}
