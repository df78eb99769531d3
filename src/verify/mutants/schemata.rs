//! Puts all mutants of a text into one program: each site becomes a choice by a number that the program is started with, so that a single
//! compilation is enough (R. Untch, J. Offutt, M. J. Harrold, "Mutation analysis using mutant schemata", 1993).

use std::ops::Range;

use super::{Site, SiteKind, TextMutant};

/// A program's text, and the mutants that its lines belong to.
pub struct Schemata {
    pub text: String,
    /// The lines, from 1, that each mutant wrote, with its index.
    arms: Vec<(Range<usize>, usize)>,
    /// The lines of each site, with the indices of its mutants. An inner site comes after the outer one.
    sites: Vec<(Range<usize>, Vec<usize>)>,
}

/// The keyword, which would otherwise mean the root of another crate.
const ROOT: &str = "crate";

/// The expression that reads the number: the last of the program's arguments, or 0.
const CHOICE: &str = concat!(
    "\npub mod kata_mutant {\n",
    "    #[inline(always)]\n",
    "    pub fn active() -> u32 {\n",
    "        static ACTIVE: ::std::sync::OnceLock<u32> = ::std::sync::OnceLock::new();\n",
    "        let chosen = || ::std::env::args().last().and_then(|number| number.parse().ok());\n",
    "        *ACTIVE.get_or_init(|| chosen().unwrap_or(0))\n",
    "    }\n",
    "}\n",
);

/// The number that chooses a mutant, by its index among all.
pub fn number(index: usize) -> u32 {
    index as u32 + 1
}

/// The text with the mutants of these indices in it.
pub fn schemata(source: &str, mutants: &[TextMutant], chosen: &[usize]) -> Schemata {
    let mut sites: Vec<(Site, Vec<usize>)> = Vec::new();
    for &index in chosen {
        let site = &mutants[index].site;
        match sites.iter_mut().find(|(known, _)| known == site) {
            Some((_, indices)) => indices.push(index),
            None => sites.push((site.clone(), vec![index])),
        }
    }
    // From left to right, outer sites before inner ones.
    sites.sort_by_key(|(site, _)| (site.range.start, std::cmp::Reverse(site.range.end), site.kind));
    let mut writer = Writer { source, mutants, text: String::new(), line: 1, arms: Vec::new(), sites: Vec::new() };
    writer.write(0..source.len(), &sites);
    writer.push(CHOICE);
    Schemata { text: writer.text, arms: writer.arms, sites: writer.sites }
}

impl Schemata {
    /// The mutant that wrote a line.
    pub fn mutant_at(&self, line: usize) -> Option<usize> {
        self.arms.iter().find(|(lines, _)| lines.contains(&line)).map(|(_, index)| *index)
    }

    /// The mutants of the innermost site that contains a line.
    pub fn mutants_around(&self, line: usize) -> &[usize] {
        let around = self.sites.iter().rev().find(|(lines, _)| lines.contains(&line));
        around.map_or(&[], |(_, indices)| indices)
    }
}

struct Writer<'a> {
    source: &'a str,
    mutants: &'a [TextMutant],
    text: String,
    /// The line that is being written.
    line: usize,
    arms: Vec<(Range<usize>, usize)>,
    sites: Vec<(Range<usize>, Vec<usize>)>,
}

impl Writer<'_> {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.line += text.matches('\n').count();
    }

    /// Writes a part of the source, with the sites in it.
    fn write(&mut self, part: Range<usize>, mut sites: &[(Site, Vec<usize>)]) {
        let mut at = part.start;
        while let Some(((site, indices), rest)) = sites.split_first() {
            let n_inner = rest.iter().take_while(|(inner, _)| inner.range.start < site.range.end).count();
            let (inner, after) = rest.split_at(n_inner);
            self.push(&self.source[at..site.range.start]);
            self.write_site(site, indices, inner);
            (at, sites) = (site.range.end, after);
        }
        self.push(&self.source[at..part.end]);
    }

    fn write_site(&mut self, site: &Site, indices: &[usize], inner: &[(Site, Vec<usize>)]) {
        // A statement needs no parentheses, and another statement might follow it.
        let (open, close) = if site.kind == SiteKind::Expression { ("(", ")") } else { ("", "") };
        let (first_line, place) = (self.line, self.sites.len());
        self.sites.push((0..0, indices.to_vec()));
        self.push(&format!("{open}match {ROOT}::kata_mutant::active() {{\n"));
        for &index in indices {
            let start = self.line;
            self.push(&format!("{} => {{ {}\n}}\n", number(index), self.mutants[index].text));
            self.arms.push((start..self.line, index));
        }
        self.push("_ => {\n");
        self.write(site.range.clone(), inner);
        self.push(&format!("\n}}\n}}{close}"));
        self.sites[place].0 = first_line..self.line + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verify::mutants::sites::mutants;

    #[test]
    fn every_line_is_known_by_its_mutant_or_its_place() {
        let source = "fn f() -> bool {\n    g(1) < b // one\n}\n";
        let found = mutants(source).unwrap();
        let all: Vec<usize> = (0..found.len()).collect();
        let schemata = schemata(source, &found, &all);
        let line_of = |text: &str| 1 + schemata.text.lines().position(|line| line.contains(text)).expect("it is there");
        for (index, mutant) in found.iter().enumerate() {
            assert_eq!(schemata.mutant_at(line_of(&format!("{} => {{ {}", index + 1, mutant.text))), Some(index));
        }
        // `1` becomes `2` and `0`, within the comparison.
        let within = schemata.text.lines().position(|line| line == "1").expect("it is there") + 1;
        assert_eq!((schemata.mutant_at(within), schemata.mutants_around(within)), (None, &[2, 3][..]));
        assert!(schemata.mutants_around(1).is_empty());
    }

    #[test]
    fn what_is_not_chosen_stays_as_it_is() {
        let source = "fn f() -> i64 {\n    1 + 2\n}\n";
        let found = mutants(source).unwrap();
        assert!(schemata(source, &found, &[]).text.starts_with(source));
    }
}
