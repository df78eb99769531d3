//! Finds what a Go file declares at its top level: its package, its imports, and the functions that may be meant.

use std::collections::HashSet;
use std::ops::Range;

use super::text::{Kind, Token, tokens};

/// What a file declares.
#[derive(Debug, Default)]
pub struct Found<'a> {
    pub tokens: Vec<Token<'a>>,
    /// The name in the package clause.
    pub package: Option<Token<'a>>,
    pub imports: Vec<Imported<'a>>,
    pub functions: Vec<Function<'a>>,
    pub types: Vec<&'a str>,
    /// The names of functions, types, variables and constants.
    pub declared: HashSet<&'a str>,
}

/// An import: the name that it is given, if any, and its path.
#[derive(Debug, PartialEq, Eq)]
pub struct Imported<'a> {
    pub name: Option<&'a str>,
    pub path: &'a str,
    pub line: u32,
}

impl Imported<'_> {
    /// The name by which the file calls the package: `rand` for `math/rand/v2`.
    pub fn called(&self) -> &str {
        let parts = self.path.rsplit('/');
        let is_version =
            |part: &&str| part.len() > 1 && part[1..].bytes().all(|b| b.is_ascii_digit()) && part.starts_with('v');
        self.name.unwrap_or_else(|| parts.clone().find(|part| !is_version(part)).unwrap_or(self.path))
    }
}

/// A function, a method, or a variable that holds a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function<'a> {
    pub name: &'a str,
    /// The type that it is a method of.
    pub of: Option<&'a str>,
    pub n_parameters: usize,
    pub is_generic: bool,
    pub has_result: bool,
    pub line: u32,
    /// Its tokens, from its name to the next declaration.
    pub tokens: Range<usize>,
}

impl Function<'_> {
    /// `heapSort`, or `Sorter.heapSort` for a method.
    pub fn shown(&self) -> String {
        self.of.map_or_else(|| self.name.to_owned(), |of| format!("{of}.{}", self.name))
    }
}

/// Reads a file.
pub fn scan(source: &str) -> Found<'_> {
    let mut found = Found { tokens: tokens(source), ..Found::default() };
    let mut at = 0;
    while at < found.tokens.len() {
        at = found.declaration(at);
    }
    let ends: Vec<usize> = found.functions.iter().skip(1).map(|next| next.tokens.start).collect();
    let n_tokens = found.tokens.len();
    for (function, end) in found.functions.iter_mut().zip(ends.into_iter().chain([n_tokens])) {
        function.tokens.end = end;
    }
    found
}

impl<'a> Found<'a> {
    fn text(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    fn word(&self, at: usize) -> Option<&'a str> {
        self.tokens.get(at).filter(|token| token.kind == Kind::Word).map(|token| token.text)
    }

    /// Reads the declaration at a token of the top level, and returns the token after it, or after what was understood of it.
    fn declaration(&mut self, at: usize) -> usize {
        match self.text(at) {
            "package" if at == 0 && self.word(at + 1).is_some() => {
                self.package = self.tokens.get(at + 1).copied();
                at + 2
            }
            "import" => self.import(at + 1),
            "func" => self.function(at + 1),
            "type" | "var" | "const" => self.names(at),
            "(" | "[" | "{" => self.after_group(at),
            _ => at + 1,
        }
    }

    /// The token after the bracket that closes the one at a token.
    fn after_group(&self, open: usize) -> usize {
        let mut depth = 0_usize;
        for at in open..self.tokens.len() {
            match self.text(at) {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                return at + 1;
            }
        }
        self.tokens.len()
    }

    fn import(&mut self, at: usize) -> usize {
        if self.text(at) != "(" {
            return self.imported(at);
        }
        let mut next = at + 1;
        while next < self.tokens.len() && self.text(next) != ")" {
            next = self.imported(next);
        }
        next + 1
    }

    /// One import: a path, perhaps behind a name.
    fn imported(&mut self, at: usize) -> usize {
        let is_name = self.tokens.get(at).is_some_and(|token| token.kind != Kind::Quoted);
        let path_at = if is_name { at + 1 } else { at };
        let Some(token) = self.tokens.get(path_at).filter(|token| token.kind == Kind::Quoted) else { return at + 1 };
        let path = token.text.trim_matches(['"', '`']);
        let name = is_name.then(|| self.text(at));
        self.imports.push(Imported { name, path, line: token.line });
        path_at + 1
    }

    /// The names after `type`, `var` or `const`, alone or in brackets, and a function that a variable holds.
    fn names(&mut self, at: usize) -> usize {
        let is_type = self.text(at) == "type";
        let is_group = self.text(at + 1) == "(";
        let mut end = if is_group { self.after_group(at + 1) } else { at + 2 };
        while !is_group && self.text(end) == "," {
            end += 2;
        }
        let mut next = if is_group { at + 2 } else { at + 1 };
        let mut line = 0;
        while next < end {
            if matches!(self.text(next), "(" | "[" | "{") {
                next = self.after_group(next);
                continue;
            }
            let Some(token) = self.tokens.get(next).copied() else { break };
            // The first word of each line, and those that commas join to it.
            if token.kind == Kind::Word && (token.line != line || self.text(next - 1) == ",") {
                self.declared.insert(token.text);
                if is_type {
                    self.types.push(token.text);
                } else {
                    self.held_function(next);
                }
            }
            line = token.line;
            next += 1;
        }
        end
    }

    /// `heapSort = func(nums []int) []int {`, from its name.
    fn held_function(&mut self, at: usize) {
        if self.text(at + 1) == "=" && self.text(at + 2) == "func" && self.text(at + 3) == "(" {
            self.push_function(at, None, at + 3, false);
        }
    }

    /// `(s *Solution) sortArray(nums []int) []int`, from the token after `func`.
    fn function(&mut self, at: usize) -> usize {
        let (of, name_at) = if self.text(at) == "(" {
            let end = self.after_group(at);
            // A name may precede the type: `(s *Solution)`, `(Heap[T])`.
            let has_name = self.text(at + 2) == "*" || self.word(at + 2).is_some();
            let from = if has_name { at + 2 } else { at + 1 };
            (Some((from..end).find_map(|at| self.word(at)).unwrap_or_default()), end)
        } else {
            (None, at)
        };
        if self.word(name_at).is_none() {
            return name_at;
        }
        let is_generic = self.text(name_at + 1) == "[";
        let open = if is_generic { self.after_group(name_at + 1) } else { name_at + 1 };
        if self.text(open) != "(" {
            return open;
        }
        if of.is_none() {
            self.declared.insert(self.text(name_at));
        }
        self.push_function(name_at, of, open, is_generic)
    }

    fn push_function(&mut self, name_at: usize, of: Option<&'a str>, open: usize, is_generic: bool) -> usize {
        let end = self.after_group(open);
        let Some(name) = self.tokens.get(name_at).copied() else { return end };
        self.functions.push(Function {
            name: name.text,
            of,
            n_parameters: self.n_items(open, end),
            is_generic,
            has_result: !matches!(self.text(end), "{" | "") && self.tokens[end].line == self.tokens[end - 1].line,
            line: name.line,
            tokens: name_at..end,
        });
        end
    }

    /// The number of items between commas in a bracket.
    fn n_items(&self, open: usize, end: usize) -> usize {
        let (mut n_items, mut is_item, mut at) = (0, false, open + 1);
        while at + 1 < end {
            match self.text(at) {
                "," => {
                    n_items += usize::from(is_item);
                    is_item = false;
                }
                "(" | "[" | "{" => {
                    is_item = true;
                    at = self.after_group(at);
                    continue;
                }
                _ => is_item = true,
            }
            at += 1;
        }
        n_items + usize::from(is_item)
    }

    /// Whether the file defines `main`.
    pub fn has_main(&self) -> bool {
        self.functions.iter().any(|function| function.name == "main" && function.of.is_none())
    }

    /// The words before a dot and a name in capitals, which may be packages.
    pub fn owners(&self) -> HashSet<&'a str> {
        let is_owner = |at: &usize| {
            let begins_name = |word: &str| word.starts_with(char::is_uppercase);
            self.text(at + 1) == "."
                && self.word(at + 2).is_some_and(begins_name)
                && (*at == 0 || self.text(at - 1) != ".")
        };
        (0..self.tokens.len()).filter(is_owner).filter_map(|at| self.word(at)).collect()
    }

    /// The line at which a function reads standard input.
    pub fn line_that_reads(&self, function: &Function<'_>) -> Option<u32> {
        let reads = |at: &usize| {
            self.text(at + 1) == "."
                && match self.text(*at) {
                    "fmt" => self.text(at + 2).starts_with("Scan"),
                    "os" => self.text(at + 2) == "Stdin",
                    _ => false,
                }
        };
        function.tokens.clone().find(reads).map(|at| self.tokens[at].line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn functions(source: &str) -> Vec<(String, usize, bool, bool, u32)> {
        let of = |function: &Function<'_>| {
            (function.shown(), function.n_parameters, function.is_generic, function.has_result, function.line)
        };
        scan(source).functions.iter().map(of).collect()
    }

    #[test]
    fn functions_of_the_top_level_are_found() {
        let source = "package a\n// func c() {}\nfunc f(a, b int, g func(x, y int) []int,\n) (int, error) { func() { h(func() {}) }() }\n\
                      func (s *Solution) M(nums ...[]int) {\n}\nfunc (Heap[T]) N()\nfunc g[T any, S ~[]T](s S) S { return s }\n\
                      var x, h = 1, 2\nvar k = func(a map[string]int) bool { return true }\nvar (\n\tm = func() {}\n\tn int\n)";
        assert_eq!(
            functions(source),
            [
                ("f".to_owned(), 3, false, true, 3),
                ("Solution.M".to_owned(), 1, false, false, 5),
                ("Heap.N".to_owned(), 0, false, false, 7),
                ("g".to_owned(), 1, true, true, 8),
                ("k".to_owned(), 1, false, true, 10),
                ("m".to_owned(), 0, false, false, 12),
            ]
        );
        let found = scan(source);
        assert_eq!(found.package.map(|token| token.text), Some("a"));
        for name in ["f", "g", "x", "h", "k", "m", "n"] {
            assert!(found.declared.contains(name), "{name}");
        }
    }

    #[test]
    fn imports_and_owners_are_found() {
        let source = "import \"sort\"\nimport (\n\tr \"math/rand/v2\"\n\t. \"fmt\"\n\t\"container/heap\"\n)\nfunc f() { math.Abs(1); a.math.X; sort.x; b.Len() }";
        let found = scan(source);
        let names: Vec<(&str, &str)> = found.imports.iter().map(|import| (import.called(), import.path)).collect();
        assert_eq!(names, [("sort", "sort"), ("r", "math/rand/v2"), (".", "fmt"), ("heap", "container/heap")]);
        let mut owners: Vec<&str> = found.owners().into_iter().collect();
        owners.sort_unstable();
        assert_eq!(owners, ["b", "math"]);
        assert_eq!(Imported { name: None, path: "math/rand/v2", line: 1 }.called(), "rand");
    }

    #[test]
    fn what_is_no_go_ends() {
        for source in [
            "func",
            "func (",
            "func f(",
            "import (",
            "import",
            "var (",
            "type",
            "package",
            "func (s) ",
            "func f[",
            "var x =",
        ] {
            scan(source);
        }
    }
}
