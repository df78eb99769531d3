//! Rewrites the compiler's messages as if the file were compiled alone, without Kata's additions.

use super::root::{BEFORE, line_of_start, own_name};
use crate::language::Task;

const MOST_LINES: usize = 60;
/// Lines that tell nothing about the file: how a lint was enabled, and where the compiler writes.
const ASIDES: [&str; 4] =
    ["long-type-", "using `--verbose` to print", "requested on the command line with", "on by default"];
/// The compiler's name for the harness.
const HARNESS: &str = "kata_harness";

/// Lines of the compiler as if the file were compiled alone.
pub fn in_users_words(task: &Task<'_>, lines: &[&str]) -> String {
    let n_lines = task.source.lines().count();
    let own = own_name(task);
    // A file that contains this name means something else by it.
    let names = [own.as_str()].into_iter().chain((!task.source.contains(HARNESS)).then_some(HARNESS));
    let asides: Vec<&str> = names.chain(ASIDES).collect();
    let is_aside = |line: &&&str| asides.iter().any(|text| line.contains(text));
    let lines = without_glue(&without_places_elsewhere(lines, task.file_name, n_lines), task.file_name, n_lines);
    let line_of_start = line_of_start(task.source);
    let mut shown: Vec<String> = Vec::new();
    // The columns to remove from the line of marks below the last line of code.
    let mut surplus = None;
    for line in lines.iter().filter(|line| !is_aside(line)).take(MOST_LINES) {
        let line = if let Some((before, place)) = line.split_once("--> ") {
            let place = place.trim_start_matches("./");
            let is_own = place.rsplitn(3, ':').last() == Some(task.file_name);
            let place = if is_own { place_of_user(place, line_of_start) } else { place.to_owned() };
            format!("{before}--> {place}")
        } else if gutter(line).is_some_and(str::is_empty) {
            surplus.map_or_else(|| (**line).to_owned(), |start| without_columns(line, start))
        } else {
            surplus = line.find(BEFORE).map(|at| line[..at].chars().count());
            line.replacen(BEFORE, "", 1)
        };
        shown.push(line);
    }
    shown.join("\n").trim_end().to_owned()
}

/// The text before the bar of a line with code or with marks.
fn gutter(line: &str) -> Option<&str> {
    let (gutter, _) = line.split_once(['|', '+', '~', '-'])?;
    let gutter = gutter.trim();
    gutter.bytes().all(|byte| byte.is_ascii_digit()).then_some(gutter)
}

/// A place as the compiler writes it: the file and the line.
fn place(line: &str) -> Option<(&str, usize)> {
    let place = line.trim_start().strip_prefix("--> ")?;
    let mut parts = place.rsplitn(3, ':');
    let (_, line, file) = (parts.next()?, parts.next()?, parts.next()?);
    Some((file.trim_start_matches("./"), line.parse().ok()?))
}

/// The lines without notes about the standard library's sources, which nobody has here, or about the glue.
fn without_places_elsewhere<'a>(lines: &[&'a str], file_name: &str, n_lines: usize) -> Vec<&'a str> {
    let is_elsewhere = |line: &&str| {
        place(line).is_some_and(|(file, line)| file.starts_with("/rustc/") || (file == file_name && line > n_lines))
    };
    let mut kept: Vec<&str> = Vec::new();
    let mut is_left_out = false;
    for (idx, line) in lines.iter().enumerate() {
        let is_before = lines.get(idx + 1).is_some_and(is_elsewhere);
        if is_left_out || is_elsewhere(line) || is_before {
            // The skipped part ends at the next message about the user's own code.
            let begins_anew = line.starts_with(|c: char| c.is_alphabetic()) && !is_before;
            is_left_out = !begins_anew;
        }
        if !is_left_out {
            kept.push(line);
        }
    }
    kept
}

/// The lines without the code after the file's own, and without the marks below it.
fn without_glue<'a>(lines: &[&'a str], file_name: &str, n_lines: usize) -> Vec<&'a str> {
    let (mut is_in_glue, mut is_helper) = (false, false);
    let is_kept = |line: &&&str| {
        // `-->` begins a message's first place, and `:::` another of its places.
        let place = line.split_once("--> ").or_else(|| line.split_once("::: "));
        if let Some((_, place)) = place.filter(|(before, _)| before.trim().is_empty()) {
            is_helper = place.trim_start_matches("./").rsplitn(3, ':').last() != Some(file_name);
        }
        if is_helper {
            return true;
        }
        is_in_glue = match gutter(line).map(str::parse::<usize>) {
            Some(Ok(number)) => number > n_lines,
            Some(Err(_)) => is_in_glue && !line.trim_end().ends_with('|'),
            None => false,
        };
        !is_in_glue
    };
    lines.iter().filter(is_kept).copied().collect()
}

/// A line of marks below a line of code, without the columns that the code loses. Its words are kept whole.
fn without_columns(line: &str, start: usize) -> String {
    let mut characters: Vec<char> = line.chars().collect();
    let range = start.min(characters.len())..(start + BEFORE.len()).min(characters.len());
    if characters[range.clone()].iter().all(|c| matches!(c, ' ' | '^' | '-' | '_' | '+' | '~')) {
        characters.drain(range);
    }
    characters.into_iter().collect()
}

/// `f.rs:1:41` with the column in the user's file.
fn place_of_user(place: &str, line_of_start: usize) -> String {
    let moved = || {
        let mut parts = place.rsplitn(3, ':');
        let (column, line, file) = (parts.next()?.parse::<usize>().ok()?, parts.next()?, parts.next()?);
        let is_moved = line.parse() == Ok(line_of_start) && column > BEFORE.len();
        Some(format!("{file}:{line}:{}", if is_moved { column - BEFORE.len() } else { column }))
    };
    moved().unwrap_or_else(|| place.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Profile;
    use crate::problem::Signature;

    fn said(source: &str, text: &str) -> String {
        let signature = Signature::try_from("f(n: int) -> int".to_owned()).unwrap();
        let task = Task {
            signature: &signature,
            names: &[],
            source,
            file_name: "f.rs",
            profile: Profile::Judged,
            helpers: &[],
        };
        let text = text.replace("BEFORE", BEFORE).replace("      _", &" ".repeat(BEFORE.len()));
        in_users_words(&task, &text.lines().collect::<Vec<_>>())
    }

    #[test]
    fn columns_are_the_users() {
        let text = "\
error: x
 --> ./f.rs:1:41
  |
1 | BEFOREuse a::B; fn f() {}
  |       _          ^^^^^^^^^
  |
help: consider
  |
1 | BEFOREuse x;
  |       _++++++
";
        let expected = "\
error: x
 --> f.rs:1:11
  |
1 | use a::B; fn f() {}
  |           ^^^^^^^^^
  |
help: consider
  |
1 | use x;
  | ++++++";
        assert_eq!(said("use a::B; fn f() {}\n", text), expected);
        assert_eq!(said("#!/bin/x\nfn f() {}\n", "error: x\n --> ./f.rs:1:41\n"), "error: x\n --> f.rs:1:41");
    }

    #[test]
    fn glue_is_not_shown() {
        let text = "\
error: the name `A` is defined twice
 --> ./f.rs:2:1
  |
2 | struct A;
  | --------- first here
3 | pub struct A;
  | ^^^^^^^^^^^^^ again
  |
  = note: it must be unique
note: also
 --> ./f.rs:4:7
  |
4 | fn __kata0_main() {}
  |    ^^^^
help: do without
  |
2 - struct A;
";
        let expected = "\
error: the name `A` is defined twice
 --> f.rs:2:1
  |
2 | struct A;
  | --------- first here
  |
  = note: it must be unique
help: do without
  |
2 - struct A;";
        assert_eq!(said("fn f() {}\nstruct A;\n", text), expected);
    }
}
