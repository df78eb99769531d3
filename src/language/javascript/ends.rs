//! Reads what V8 says on stderr when it ends the process itself.

use nix::sys::signal::Signal;

use crate::language::table::{Cause, Death};
use crate::process::Exit;
use crate::verdict::Raised;

/// What stands before the reasons for an end by the heap's limit.
const COLLECTIONS: &str = "<--- Last few GCs --->";
/// The beginnings of a line with the reason.
const FATAL: [&str; 3] = ["FATAL ERROR: ", "# Fatal error in ", "Fatal process "];
/// What a reason for lack of memory says.
const MEMORY: [&str; 4] = ["out of memory", "Allocation failed", "invalid array length", "invalid table size"];
/// The signals with which it ends itself.
const SIGNALS: [Signal; 4] = [Signal::SIGABRT, Signal::SIGILL, Signal::SIGTRAP, Signal::SIGSEGV];

/// What stands before the frames of a process that aborts.
const NATIVE: &str = "----- Native stack trace -----";
/// How many of the innermost frames are shown.
const MOST_SHOWN: usize = 8;

/// The reason of an end that the runtime gave, and where its text begins.
pub fn last_words(exit: Exit, printed: &[u8], file_name: &str) -> Option<Death> {
    let is_own = match exit {
        Exit::Signal(number) => SIGNALS.iter().any(|signal| *signal as i32 == number),
        Exit::Code(code) => code > 128,
    };
    is_own.then_some(())?;
    let text = String::from_utf8_lossy(printed);
    let starts_line = |at: &usize| *at == 0 || text[..*at].ends_with('\n');
    let fatal = FATAL.iter().filter_map(|beginning| text.rfind(beginning)).filter(starts_line).max();
    let native = text.rfind(NATIVE).filter(starts_line);
    let reason = fatal.and_then(|at| text[at..].lines().next());
    let start = match (fatal, native) {
        (Some(at), _) => text[..at].rfind(COLLECTIONS).filter(starts_line).unwrap_or(at),
        (None, Some(at)) => at,
        (None, None) => return None,
    };
    let said = &text[start..];
    // Bytes that are not UTF-8 become longer in the text.
    let start = printed.len().checked_sub(said.len()).unwrap_or(printed.len());
    let is_memory = |reason: &str| MEMORY.iter().any(|words| reason.contains(words));
    if reason.is_some_and(is_memory) {
        return Some(Death { cause: Cause::OutOfMemory, start });
    }
    let (kind, message) = match reason {
        Some(reason) => {
            let message = FATAL.iter().fold(reason, |reason, beginning| reason.trim_start_matches(beginning));
            ("fatal error of the runtime", message)
        }
        None => ("abort", "the program called `process.abort` (SIGABRT)"),
    };
    let frames: Vec<(u32, &str)> = said.lines().filter_map(|line| frame(line, file_name)).collect();
    let shown = frames.iter().take(MOST_SHOWN).rev();
    let shown: Vec<String> = shown.map(|(line, name)| format!("line {line}, in {name}")).collect();
    let line = frames.first().map(|(line, _)| *line);
    let raised = Raised { kind: kind.to_owned(), message: message.to_owned(), line, trace: shown.join("\n") };
    Some(Death { cause: Cause::Raised(raised), start })
}

/// The line and the function of a frame of the file: `1: heapSort (heap_sort.js:6:13)`.
fn frame<'a>(line: &'a str, file_name: &str) -> Option<(u32, &'a str)> {
    let (number, rest) = line.split_once(": ")?;
    number.parse::<u32>().ok()?;
    let (name, place) = rest.rsplit_once(" (")?;
    let place = place.strip_prefix(file_name)?.strip_prefix(':')?;
    Some((place.split(':').next()?.parse().ok()?, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_read_behind_what_the_submission_printed() {
        let heap = "\n<--- Last few GCs --->\n\n[9] 1 ms: Mark-Compact\n\n<--- JS stacktrace --->\n\n\
                    FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n 1: 0xb\n";
        let abort = Exit::Signal(Signal::SIGABRT as i32);
        let death = last_words(abort, format!("mine{heap}").as_bytes(), "a.js").unwrap();
        assert_eq!((death.cause, death.start), (Cause::OutOfMemory, 5));
        let death = last_words(abort, b"mine\nFATAL ERROR: v8::ToLocalChecked Empty MaybeLocal\n", "a.js").unwrap();
        let Cause::Raised(raised) = death.cause else { panic!("it is no lack of memory") };
        assert_eq!((raised.message.as_str(), death.start), ("v8::ToLocalChecked Empty MaybeLocal", 5));
        let aborted = "x\n----- Native stack trace -----\n\n 1: 0xd3a3c0  [node]\n\n----- JavaScript stack trace -----\n\n\
                       1: helper (a.js:6:13)\n2: heapSort (a.js:9:1)\n3: call (/x/harness.cjs:22:16)\n";
        let death = last_words(abort, aborted.as_bytes(), "a.js").unwrap();
        let Cause::Raised(raised) = death.cause else { panic!("it is no lack of memory") };
        assert_eq!((raised.line, raised.trace.as_str()), (Some(6), "line 9, in heapSort\nline 6, in helper"));
        for (exit, said) in [
            (abort, "it says FATAL ERROR: x\n"),
            (abort, ""),
            (Exit::Code(1), "FATAL ERROR: x\n"),
            (Exit::Signal(Signal::SIGKILL as i32), "FATAL ERROR: x\n"),
        ] {
            assert_eq!(last_words(exit, said.as_bytes(), "a.js"), None, "{exit:?} {said}");
        }
    }
}
