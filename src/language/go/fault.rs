//! Reads the runtime's report of what ends a program and no submission can recover from: a stack overflow, a deadlock, a panic of another goroutine.

use super::table::STACK_MIB;
use crate::language::table::{Cause, Death};
use crate::process::Exit;
use crate::verdict::Raised;

/// How many of the innermost frames are shown.
const MOST_SHOWN: usize = 8;
/// The exit code of a program that the runtime ends.
const CODE: i32 = 2;

/// The report in the output, and the offset at which its text begins. Any other text is left alone.
pub fn last_words(exit: Exit, printed: &[u8], file_name: &str) -> Option<Death> {
    if exit != Exit::Code(CODE) {
        return None;
    }
    let text = String::from_utf8_lossy(printed);
    let begins = |mark: &str| text.find(mark).filter(|at| *at == 0 || text[..*at].ends_with('\n'));
    let deep = begins("runtime: goroutine stack exceeds ");
    let fatal = begins("fatal error: ").map(|at| (at, "fatal error: ")).or_else(|| Some((signal(&text)?, "")));
    let (at, mark) = match begins("panic: ") {
        Some(panic) if fatal.is_none_or(|(fatal, _)| panic < fatal) => (panic, "panic: "),
        _ => fatal?,
    };
    let said = text[at..].lines().next()?.strip_prefix(mark)?;
    let said = said.trim_end_matches(" [recovered]");
    let start = printed.len().checked_sub(text.len() - deep.unwrap_or(at)).unwrap_or(printed.len());
    if ["runtime: out of memory", "runtime: cannot allocate memory", "out of memory"]
        .iter()
        .any(|it| said.starts_with(it))
    {
        return Some(Death { cause: Cause::OutOfMemory, start });
    }
    let frames = frames(&text[at..], file_name);
    let trace: Vec<String> =
        frames.iter().take(MOST_SHOWN).rev().map(|(line, name)| format!("line {line}, in {name}")).collect();
    let (kind, message) = match said {
        "stack overflow" => {
            ("stack overflow", format!("the recursion is too deep for the stack of {STACK_MIB} MiB, or has no end"))
        }
        _ if said.contains("all goroutines are asleep - deadlock!") => {
            ("deadlock", "all goroutines wait, and nothing can wake one of them".to_owned())
        }
        "fault" if begins("unexpected fault address ").is_some() => {
            ("segmentation fault", "the program accessed memory that is not its own (SIGSEGV)".to_owned())
        }
        _ if mark == "panic: " => ("panic in a goroutine", said.to_owned()),
        _ => ("fatal error of the runtime", said.to_owned()),
    };
    // A stack is full where a function begins, so the call is told.
    let innermost = if kind == "stack overflow" { frames.get(1).or(frames.first()) } else { frames.first() };
    let line = innermost.map(|(line, _)| *line);
    let raised = Raised { kind: kind.to_owned(), message, line, trace: trace.join("\n") };
    Some(Death { cause: Cause::Raised(raised), start })
}

/// The offset of the report about a signal that was sent: `SIGABRT: abort`, then `PC=0x4632a1 m=0 sigcode=0`.
fn signal(text: &str) -> Option<usize> {
    let is_report = |line: &str| line.starts_with("SIG") && line.contains(": ");
    let mut at = 0;
    let starts = text.lines().map(|line| {
        let start = at;
        at += line.len() + 1;
        (start, line)
    });
    let starts: Vec<(usize, &str)> = starts.collect();
    starts.windows(2).find(|pair| is_report(pair[0].1) && pair[1].1.starts_with("PC=")).map(|pair| pair[0].0)
}

/// The lines and functions of the submission's frames, the innermost first: `main.heapSort(…)`, then `\theap_sort.go:5 +0x88`.
fn frames(text: &str, file_name: &str) -> Vec<(u32, String)> {
    let mut found = Vec::new();
    let mut function = "";
    for line in text.lines() {
        let Some(place) = line.strip_prefix('\t') else {
            function = line;
            continue;
        };
        let place = place.split(" +0x").next().unwrap_or(place);
        let Some((file, number)) = place.rsplit_once(':') else { continue };
        let is_own = file.strip_suffix(file_name).is_some_and(|folder| folder.is_empty() || folder.ends_with('/'));
        if let (true, Ok(number)) = (is_own, number.split(' ').next().unwrap_or_default().parse()) {
            // What `created by` says is another goroutine's.
            if function.starts_with("created by ") {
                continue;
            }
            let name = function.rsplit_once('(').map_or(function, |(name, _)| name);
            found.push((number, name.trim_start_matches("main.").to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(printed: &str) -> Option<(usize, Cause)> {
        let death = last_words(Exit::Code(CODE), printed.as_bytes(), "堆.go")?;
        Some((death.start, death.cause))
    }

    #[test]
    fn reports_have_the_lines_of_the_submission() {
        let said = "panic: over\n\ngoroutine 6 [running]:\nmain.heapSort.func1(0x1)\n\t堆.go:4 +0x27\ncreated by main.heapSort\n\t堆.go:9 +0xbe\n";
        let Some((5, Cause::Raised(raised))) = read(&format!("mine\n{said}")) else { panic!() };
        assert_eq!(
            (raised.kind.as_str(), raised.message.as_str(), raised.line),
            ("panic in a goroutine", "over", Some(4))
        );
        assert_eq!(raised.trace, "line 4, in heapSort.func1");
        let deep = "runtime: goroutine stack exceeds 134217728-byte limit\nfatal error: stack overflow\n\nmain.f({0x1?})\n\t/a/堆.go:2 +0x32 fp=0xc0\n";
        let Some((0, Cause::Raised(raised))) = read(deep) else { panic!() };
        assert_eq!(
            (raised.kind.as_str(), raised.line, raised.trace.as_str()),
            ("stack overflow", Some(2), "line 2, in f")
        );
        let Some((_, Cause::Raised(asleep))) = read("fatal error: all goroutines are asleep - deadlock!\n") else {
            panic!()
        };
        assert_eq!(asleep.kind, "deadlock");
        assert_eq!(read("fatal error: runtime: out of memory: cannot allocate\n"), Some((0, Cause::OutOfMemory)));
        let Some((5, Cause::Raised(signal))) = read("mine\nSIGABRT: abort\nPC=0x46 m=0\n\nmain.f()\n\t堆.go:3 +0x1\n")
        else {
            panic!()
        };
        assert_eq!((signal.message.as_str(), signal.line), ("SIGABRT: abort", Some(3)));
        assert_eq!(read("it says fatal error: x\n"), None);
        assert_eq!(last_words(Exit::Code(1), said.as_bytes(), "堆.go"), None);
    }
}
