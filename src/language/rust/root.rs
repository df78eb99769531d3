//! Makes a submission the root of its crate: two attributes precede its text, and glue follows it. Every line keeps its number, and every column
//! too, except on the line with the attributes.

use std::collections::HashSet;
use std::ops::Range;

use super::items::after_group;
use super::messages;
use super::scan::{Found, Meant, scan};
use super::text::{Tokens, shebang_len, tokens};
use super::{WITH_FEATURES, glue};
use crate::language::naming::Spellings;
use crate::language::{Diagnostics, Helper, Task};

/// The program's `main` is Kata's, so that the file may define one. All warnings are allowed except the chosen ones.
pub const BEFORE: &str = "#![no_main]#![allow(warnings)]";
/// The symbol of the function that Kata's `main` calls. It is not a valid name in Rust.
pub const ENTRY: &str = "kata.entry";
/// The beginning of Kata's own names, which a number follows.
const OWN: &str = "__kata";

/// The name of the harness in the glue, and the beginning of the glue's other names: a name that does not occur in the submission's files.
pub fn own_name(task: &Task<'_>) -> String {
    let helpers: String = task.helpers.iter().map(|helper| helper.text()).collect();
    free_name(&[task.source, &helpers].concat())
}

fn free_name(source: &str) -> String {
    let after = source.match_indices(OWN).map(|(at, _)| &source[at + OWN.len()..]);
    let number = |rest: &str| rest[..rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())].parse().ok();
    let taken: HashSet<usize> = after.filter_map(number).collect();
    let free = (0..).find(|number| !taken.contains(number)).unwrap_or_default();
    format!("{OWN}{free}_")
}

/// The position of the attributes: the beginning, or after a shebang line.
fn start(source: &str) -> usize {
    let shebang = shebang_len(source);
    if shebang == 0 { 0 } else { (shebang + 1).min(source.len()) }
}

/// The line with the attributes, from 1.
pub fn line_of_start(source: &str) -> usize {
    1 + source[..start(source)].matches('\n').count()
}

/// The crate attributes that a text begins with: the name of each, and its bytes.
fn attributes<'a>(text: &Tokens<'a>) -> Vec<(&'a str, Range<usize>)> {
    let (mut found, mut at) = (Vec::new(), 0);
    while text.text(at) == "#" && text.text(at + 1) == "!" && text.text(at + 2) == "[" {
        let end = after_group(text, at + 2, text.len());
        let place = |index: usize| text.get(index).map(|token| token.at);
        if let (Some(from), Some(last)) = (place(at), place(end - 1)) {
            found.push((text.text(at + 3), from..last + 1));
        }
        at = end;
    }
    found
}

/// Whether the text names its crate itself.
pub fn names_crate(source: &str) -> bool {
    attributes(&tokens(source)).iter().any(|(name, _)| *name == "crate_name")
}

/// Whether the text enables unstable features.
pub fn has_features(source: &str) -> bool {
    attributes(&tokens(source)).iter().any(|(name, _)| *name == "feature")
}

/// Whether the text begins with attributes or comments of its crate, which no other text may contain when it is included.
pub fn has_inner(source: &str) -> bool {
    let starts = source.lines().map(str::trim_start).find(|line| !line.is_empty() && !is_plain_comment(line));
    starts.is_some_and(|line| ["#!", "//!", "/*!"].iter().any(|mark| line.starts_with(mark)))
}

fn is_plain_comment(line: &str) -> bool {
    line.starts_with("//") && !line.starts_with("//!")
}

/// The text with these bytes replaced by blanks.
fn without(source: &str, ranges: impl Iterator<Item = Range<usize>>) -> String {
    let (mut text, mut from) = (String::with_capacity(source.len()), 0);
    for range in ranges {
        text.push_str(&source[from..range.start]);
        text.extend(source[range.clone()].chars().map(|c| if c == '\n' { c } else { ' ' }));
        from = range.end;
    }
    text + &source[from..]
}

/// The file to compile. A released compiler refuses a text that enables features, although most features in old texts are stable by now. Those
/// texts compile in a dialect of their own.
pub fn file(task: &Task<'_>, spellings: &Spellings, dialect: &str) -> Result<String, Diagnostics> {
    let text = tokens(task.source);
    // With an unclosed bracket, the glue would become part of it; the compiler then explains the error better without glue.
    let glue = if text.is_whole { glue(task, spellings, &text)? } else { String::new() };
    let features = attributes(&text).into_iter().filter(|(name, _)| *name == "feature" && dialect != WITH_FEATURES);
    let source = without(task.source, features.map(|(_, range)| range));
    let (before, after) = source.split_at(start(task.source));
    let end = if after.is_empty() || after.ends_with('\n') { "" } else { "\n" };
    Ok(format!("{before}{BEFORE}{after}{end}{glue}"))
}

/// The glue after the text. Its first line loads the harness, so errors there are not the submission's.
fn glue(task: &Task<'_>, spellings: &Spellings, text: &Tokens<'_>) -> Result<String, Diagnostics> {
    let own = own_name(task);
    let found = found(text, spellings);
    let bound = match found.meant(text, spellings, task.signature.parameters.len()) {
        Meant::Entry(entry) => {
            messages::check_count(task, entry)?;
            glue::for_entry(task, &found, entry, &own)
        }
        _ if found.too_long.is_some() => return Err(messages::too_long(task, found.too_long.as_deref())),
        Meant::Word(name) => glue::for_path(task, name, &own),
        Meant::Missing if found.is_understood => return Err(messages::missing(task, spellings, &found)),
        Meant::Missing => "compile_error!(\"it cannot be read\");\n".to_owned(),
    };
    let is_allocator = |helper: &Helper| tokens(&helper.text()).has_word("global_allocator");
    let has_allocator = text.has_word("global_allocator") || task.helpers.iter().any(is_allocator);
    let allocator = if has_allocator { String::new() } else { glue::allocator(&own) };
    Ok(format!("extern crate {own} as {own}harness;\n{bound}{allocator}"))
}

/// The scan of a text in which every bracket is closed.
pub fn found(text: &Tokens<'_>, spellings: &Spellings) -> Found {
    if text.is_whole { scan(text, &spellings.all().cloned().collect::<Vec<_>>()) } else { Found::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_kata_cannot_be_spelt_by_the_text() {
        for (source, expected) in [
            ("fn f() {}", "__kata0_"),
            ("use __kata0_::serve;", "__kata1_"),
            ("__kata1_ __kata0", "__kata2_"),
            ("__kata __kata00_ r#__kata1_x", "__kata2_"),
            ("__kata99999999999999999999999", "__kata0_"),
        ] {
            let own = free_name(source);
            assert_eq!(own, expected);
            assert!(!source.contains(&own), "{source}");
        }
    }

    #[test]
    fn attributes_stand_before_the_text() {
        for (source, at, line) in [
            ("//! Mine.\n#![allow(x)]\n", 0, 1),
            ("#![feature(x)]\n", 0, 1),
            ("#!/usr/bin/env run\nfn f() {}", 19, 2),
            ("#!/usr/bin/env run", 18, 1),
            ("", 0, 1),
        ] {
            assert_eq!((start(source), line_of_start(source)), (at, line), "{source}");
        }
    }

    #[test]
    fn features_are_blanks() {
        let source = "// é\n#![allow(x)] #![feature(a,\n b)]\n#![crate_name = \"x\"]\nfn f() { #![feature(c)] }";
        let text = tokens(source);
        let names: Vec<&str> = attributes(&text).iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["allow", "feature", "crate_name"]);
        assert!(names_crate(source) && has_features(source) && !has_features("fn f() { #![feature(c)] }"));
        let blanked = without(source, attributes(&text).into_iter().skip(1).take(1).map(|(_, range)| range));
        assert_eq!(blanked, source.replace("#![feature(a,\n b)]", "             \n    "));
        assert!(attributes(&tokens("#![a(")).len() < 2 && attributes(&tokens("#![")).len() < 2);
    }
}
