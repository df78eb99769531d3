//! Reads the output of the linker: the symbols that it misses or finds twice.

use super::diagnostics::{MOST_ERRORS, Shown};
use super::scan::scan;
use crate::language::Task;

/// The symbols that the linker misses or finds twice.
pub fn errors(task: &Task<'_>, output: &str) -> Vec<Shown> {
    const KINDS: [(&str, &str); 2] = [
        ("undefined reference to ", "is declared, but not defined"),
        ("multiple definition of ", "is defined more than once"),
    ];
    let mut names: Vec<(String, &str)> = Vec::new();
    for line in output.lines() {
        let Some((rest, complaint)) = KINDS.iter().find_map(|(kind, says)| Some((line.split_once(kind)?.1, *says)))
        else {
            continue;
        };
        let name = plain(rest.trim_start_matches(['`', '\'', '‘']).split(['\'', '’']).next().unwrap_or_default());
        if names.len() < MOST_ERRORS && !names.contains(&(name.clone(), complaint)) {
            names.push((name, complaint));
        }
    }
    let called =
        |name: &str| name.split('(').next().and_then(|path| path.rsplit("::").next()).unwrap_or_default().to_owned();
    let all: Vec<String> = names.iter().map(|(name, _)| called(name)).collect();
    let declared = if names.is_empty() {
        Vec::new()
    } else {
        scan(task.source, &|name| all.iter().any(|of| of == name)).declarations
    };
    let shown = names.iter().zip(all).map(|((name, complaint), called)| {
        let message = format!("`{name}` {complaint}");
        let line = declared.iter().find(|declaration| declaration.name == called).map(|declaration| declaration.line);
        let place = line.map_or_else(|| task.file_name.to_owned(), |line| format!("{}:{line}", task.file_name));
        Shown { line, lines: vec![format!("{place}: error: {message}")], message, is_elsewhere: false }
    });
    shown.collect()
}

/// A type without the library's additions to its name.
fn plain(name: &str) -> String {
    let mut name =
        name.replace("std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> >", "std::string");
    while let Some(start) = name.find(", std::allocator<") {
        let mut depth = 0_usize;
        let end = name[start..].char_indices().find_map(|(at, c)| {
            depth = (depth + usize::from(c == '<')).saturating_sub(usize::from(c == '>'));
            (c == '>' && depth == 0).then_some(start + at + 1)
        });
        name.replace_range(start..end.unwrap_or(name.len()), "");
    }
    name.replace(" >", ">")
}
