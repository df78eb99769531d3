//! Translates the addresses in a reply to lines of the submission's own file. A program that a fault ended can report only addresses; a symbolizer
//! finds the lines in the debug information of the program.

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::language::helpers::BESIDE;
use crate::language::table::Symbols;
use crate::process::{self, Bounds, End, Exit};
use crate::sandbox::{self, Confinement, Invocation};
use crate::verdict::Raised;

/// The prefix of each address in a reply's trace.
const MARK: char = '@';
/// The beginning of the names of a harness's own functions.
const OF_HARNESS: &str = "kata_harness_::";
/// The most places that a reply may name.
const MOST_PLACES: usize = 24;
const BOUNDS: Bounds = Bounds { cpu: Duration::from_secs(5), wall: Duration::from_secs(60), most_bytes: 1 << 20 };
/// Print each address with its function and line, and those of the functions that it was inlined into.
const OPTIONS: [&str; 5] = ["-a", "-f", "-i", "-C", "-e"];

/// Finds the lines of one program's addresses. It is confined, since it reads a program that the submission's text shaped.
#[derive(Debug, Clone)]
pub struct Symbolizer {
    pub command: PathBuf,
    pub confinement: Confinement,
    /// The program that the addresses belong to.
    pub program: PathBuf,
    /// The submission's file name, as the compiler was told it.
    pub file_name: String,
    /// The paths of its helpers in its folder.
    pub helpers: Vec<String>,
    /// How the language's compiler names functions and files.
    pub symbols: &'static Symbols,
    /// The submission's own lines at each address that was looked up, innermost first.
    known: Arc<Mutex<HashMap<u64, Vec<SourceLine>>>>,
}

/// A line of the submission's file, or of a helper.
#[derive(Debug, Clone, PartialEq, Eq)]
struct SourceLine {
    function: String,
    /// The helper that it is a line of; `None` for the submission itself.
    helper: Option<String>,
    line: u32,
}

impl Symbolizer {
    pub fn new(
        command: PathBuf,
        confinement: Confinement,
        program: PathBuf,
        (file_name, helpers): (String, Vec<String>),
        symbols: &'static Symbols,
    ) -> Symbolizer {
        Symbolizer { command, confinement, program, file_name, helpers, symbols, known: Arc::default() }
    }

    /// Adds the line and the trace, in the submission's lines, to an exception. Addresses that cannot be found are left out.
    pub fn locate(&self, raised: Raised) -> anyhow::Result<Raised> {
        let Some(addresses) = addresses(&raised.trace) else { return Ok(raised) };
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let unknown: Vec<u64> = addresses.iter().copied().filter(|address| !known.contains_key(address)).collect();
        if !unknown.is_empty() {
            let found = read(&self.ask(&unknown)?, (&self.file_name, &self.helpers), self.symbols);
            known.extend(unknown.iter().map(|address| (*address, Vec::new())));
            known.extend(found);
        }
        let places: Vec<&SourceLine> = addresses.iter().filter_map(|address| known.get(address)).flatten().collect();
        // A line in the reply takes precedence: a panic that a destructor did not survive names the line where it was raised.
        let own = places.iter().find(|place| place.helper.is_none());
        let line = raised.line.or_else(|| own.map(|place| place.line));
        let shown = |place: &&SourceLine| {
            let helper = place.helper.as_ref().map_or(String::new(), |helper| format!("{helper}, "));
            let function = Some(&place.function).filter(|name| !name.is_empty());
            format!("{helper}line {}{}", place.line, function.map_or(String::new(), |name| format!(", in {name}")))
        };
        let trace: Vec<String> = places.iter().take(8).map(shown).rev().collect();
        Ok(Raised { line, trace: trace.join("\n"), ..raised })
    }

    fn ask(&self, addresses: &[u64]) -> anyhow::Result<String> {
        let mut arguments: Vec<OsString> = OPTIONS.map(OsString::from).to_vec();
        arguments.push(self.program.clone().into());
        arguments.extend(addresses.iter().map(|address| OsString::from(format!("{address:#x}"))));
        let invocation = Invocation::new(&self.command, arguments);
        let mut child = sandbox::spawn(&self.confinement, None, &invocation)?;
        let finished = process::run(&mut child.process, &BOUNDS)?;
        let is_done = finished.end == End::Exit(Exit::Code(0));
        Ok(if is_done { String::from_utf8_lossy(&finished.printed.kept).into_owned() } else { String::new() })
    }
}

/// The addresses in a trace; `None` if it contains anything else.
fn addresses(trace: &str) -> Option<Vec<u64>> {
    let rest = trace.strip_prefix(MARK)?;
    rest.split(MARK).take(MOST_PLACES).map(|address| u64::from_str_radix(address, 16).ok()).collect()
}

/// Parses the symbolizer's output: for each address `0x…`, then pairs of lines, a function and `FILE:LINE`.
fn read(output: &str, (file_name, helpers): (&str, &[String]), symbols: &Symbols) -> HashMap<u64, Vec<SourceLine>> {
    let mut found: HashMap<u64, Vec<SourceLine>> = HashMap::new();
    let mut current = None;
    let mut lines = output.lines();
    while let Some(line) = lines.next() {
        if let Some(address) = line.strip_prefix("0x").and_then(|address| u64::from_str_radix(address, 16).ok()) {
            current = Some(address);
            continue;
        }
        let (Some(address), Some(place)) = (current, lines.next()) else { break };
        let in_helper = || helpers.iter().find_map(|helper| Some((helper.clone(), line_in_helper(place, helper)?)));
        let place = match line_in(place, file_name, symbols) {
            Some(line) => Some((None, line)),
            None => in_helper().map(|(helper, line)| (Some(helper), line)),
        };
        if let Some((helper, line_number)) = place {
            let function = plain_name(line, symbols.own_prefix);
            found.entry(address).or_default().push(SourceLine { function, helper, line: line_number });
        }
    }
    // An inlined function may have the name of the function that it was inlined into.
    for places in found.values_mut() {
        if let Some((outermost, inlined)) = places.split_last_mut() {
            let is_same =
                |place: &&mut SourceLine| place.function == outermost.function && !outermost.function.is_empty();
            inlined.iter_mut().filter(is_same).for_each(|place| place.function.insert_str(0, "what is inlined into "));
        }
    }
    found
}

/// The line number of `FOLDER/FILE:LINE` or `FOLDER/FILE:LINE (discriminator N)`.
fn line_in(place: &str, file_name: &str, symbols: &Symbols) -> Option<u32> {
    let (path, number) = place.rsplit_once(':')?;
    let names = [Some(file_name), symbols.glued].into_iter().flatten();
    let folder = names.filter_map(|name| path.strip_suffix(name)).find(|it| it.is_empty() || it.ends_with('/'))?;
    if symbols.libraries.iter().any(|library| folder.contains(library)) {
        return None;
    }
    number.split(' ').next()?.parse().ok().filter(|line| *line > 0)
}

/// The line number of a place in a helper, whose path ends with the folder of the helpers and its own path.
fn line_in_helper(place: &str, helper: &str) -> Option<u32> {
    let (path, number) = place.rsplit_once(':')?;
    let folder = path.strip_suffix(helper)?;
    // The Rust compiler is told to call the folder `.`.
    let is_beside =
        [BESIDE, "."].iter().any(|name| folder.strip_suffix('/').is_some_and(|it| it.rsplit('/').next() == Some(name)));
    number.split(' ').next()?.parse().ok().filter(|line| *line > 0 && is_beside)
}

/// A function's name without its parameters: `Solution::sortArray`. Empty for a function of a harness, into which a compiler has inlined the
/// submission's without saying so.
fn plain_name(function: &str, own_prefix: &str) -> String {
    let name = function.replace("(anonymous namespace)::", "");
    let name = if own_prefix.is_empty() { name } else { name.replace(own_prefix, "") };
    let end = name.find(['(', '[']).unwrap_or(name.len());
    let name = &name[..end];
    if name.starts_with(OF_HARNESS) {
        return String::new();
    }
    if name.is_empty() || name.starts_with("operator") { function.to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SYMBOLS: Symbols = Symbols {
        command: "addr2line",
        own_prefix: "root::own::",
        libraries: &["/rustc/", "/rustlib/src/"],
        glued: Some("submission.cpp"),
    };

    #[test]
    fn lines_of_the_submissions_own_file_are_read() {
        let output = "0x00000000000016a8\nstd::vector<int>::operator[](unsigned long)\nstl_vector.h:1123\n\
                      helper(std::vector<int>&)\n/a/heap sort.cpp:12\nSolution::sortArray(std::vector<int>&)\n\
                      heap sort.cpp:20 (discriminator 2)\n0x0000000000001700\n??\n??:0\n";
        let found = read(output, ("heap sort.cpp", &[]), &SYMBOLS);
        let place = |function: &str, line| SourceLine { function: function.to_owned(), helper: None, line };
        assert_eq!(found, HashMap::from([(0x16a8, vec![place("helper", 12), place("Solution::sortArray", 20)])]));
    }

    #[test]
    fn a_library_may_have_a_file_of_the_same_name() {
        let output = "0x10\nstd::sys::exit::exit\n/rustc/0f/library/std/src/sys/exit.rs:78\n0x20\nroot::own::sort\n\
                      /cache/./exit.rs:4\nroot::own::sort\n/cache/./exit.rs:9\n0x30\nf\n/cache/other_exit.rs:1\n";
        let places = read(output, ("exit.rs", &[]), &SYMBOLS).remove(&0x20).unwrap_or_default();
        let shown: Vec<String> = places.iter().map(|place| format!("{} {}", place.line, place.function)).collect();
        assert_eq!(shown, ["4 what is inlined into sort", "9 sort"]);
        assert_eq!(read(output, ("exit.rs", &[]), &Symbols { own_prefix: "", ..SYMBOLS }).len(), 1);
    }

    #[test]
    fn a_line_of_no_file_is_the_submissions() {
        assert_eq!(line_in("/a/submission.cpp:5", "heap_sort.cpp", &SYMBOLS), Some(5));
        assert_eq!(line_in("/a/my_submission.cpp:5", "heap_sort.cpp", &SYMBOLS), None);
    }

    #[test]
    fn only_addresses_are_taken_for_addresses() {
        assert_eq!(addresses("@0000000000001f2a@10"), Some(vec![0x1f2a, 0x10]));
        assert_eq!(addresses("line 3, in f: @1"), None);
        assert_eq!(addresses("@1@x"), None);
        assert_eq!(addresses(""), None);
    }
}
