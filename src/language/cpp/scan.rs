//! Scans C++ lexically: finds the functions that a file declares, the methods of `Solution`, and what can be known of them without a compiler. The
//! scan knows neither types nor macros; it only names the function that the compiler then binds.

use super::declaration::{Class, Declaration, DeclaredParameter, Found, Kind};
use super::statement::{Statement, closings};
use super::text::{Tokens, blanked, tokens};

/// The scope that an open brace begins.
enum Scope {
    /// A namespace with this name, which may be empty, or an `extern "C++"` block.
    Namespace(Vec<String>),
    Solution {
        is_private: bool,
        class: Class,
    },
    /// Another class, whose methods are recorded only for a message.
    Class(String),
    Body,
}

/// Words before a bracket that do not name a function.
const NO_NAMES: [&str; 22] = [
    "noexcept",
    "throw",
    "requires",
    "decltype",
    "__attribute__",
    "__attribute",
    "alignas",
    "sizeof",
    "if",
    "for",
    "while",
    "switch",
    "return",
    "catch",
    "operator",
    "typeof",
    "__typeof__",
    "explicit",
    "static_assert",
    "defined",
    "int",
    "asm",
];
/// Words before a name that are not a type.
const NO_TYPES: [&str; 7] = ["return", "new", "else", "goto", "throw", "operator", "case"];

/// The most functions with wanted names that are kept.
const MOST_DECLARATIONS: usize = 100_000;
/// The deepest nesting of namespaces, and the most names and words in their heads.
const DEEPEST: usize = 32;
const LONGEST_PATH: usize = 32;
const LONGEST_HEAD: usize = 10_000;

struct Scanner<'a> {
    plain: &'a str,
    tokens: Tokens<'a>,
    /// For each open parenthesis its closing one, 0 if there is none.
    closings: Vec<u32>,
    is_wanted: &'a dyn Fn(&str) -> bool,
    /// For each open brace its scope, and the number of parentheses open before it.
    scopes: Vec<(Scope, usize)>,
    statement: Statement,
    n_brackets: usize,
    /// A position in the text and its line, from 1.
    line: (usize, u32),
    found: Found,
}

/// The declarations of the text; of functions, those whose names are wanted.
pub fn scan(source: &str, is_wanted: &dyn Fn(&str) -> bool) -> Found {
    let plain = blanked(source);
    let tokens = tokens(&plain);
    let mut scanner = Scanner {
        plain: &plain,
        closings: closings(&tokens),
        tokens,
        is_wanted,
        scopes: Vec::new(),
        statement: Statement::default(),
        n_brackets: 0,
        line: (0, 1),
        found: Found::default(),
    };
    scanner.begin(0);
    for at in 0..scanner.tokens.len() {
        scanner.meet(at);
    }
    scanner.found
}

impl<'a> Scanner<'a> {
    fn meet(&mut self, at: usize) {
        match self.word(at) {
            "{" => {
                let opened = self.opened(at);
                if let Scope::Class(name) = &opened
                    && (self.is_wanted)(name)
                {
                    self.found.meet_class(name);
                }
                self.scopes.push((opened, self.n_brackets));
                self.n_brackets = 0;
                self.begin(at + 1);
            }
            "}" => {
                self.n_brackets = self.scopes.pop().map_or(0, |(_, n_brackets)| n_brackets);
                self.begin(at + 1);
            }
            ";" => {
                self.n_brackets = 0;
                self.begin(at + 1);
            }
            ":" => self.meet_access(at),
            "(" => {
                if self.n_brackets == 0 {
                    self.meet_function(at);
                }
                self.n_brackets += 1;
            }
            ")" => self.n_brackets = self.n_brackets.saturating_sub(1),
            "=" if self.n_brackets == 0 => self.meet_variable(at),
            _ => {}
        }
    }

    fn word(&self, at: usize) -> &'a str {
        self.tokens.text(at)
    }

    /// Begins a statement at `start`.
    fn begin(&mut self, start: usize) {
        self.statement = Statement::at(&self.tokens, start);
    }

    /// The token that closes the parenthesis at `at`.
    fn closing(&self, at: usize) -> Option<usize> {
        self.closings.get(at).map(|closing| *closing as usize).filter(|closing| *closing > 0)
    }

    /// The scope that the brace at `at` begins.
    fn opened(&self, at: usize) -> Scope {
        let start = self.statement.after_template;
        if self.n_brackets > 0 || self.is_in_body() || self.scopes.len() >= DEEPEST || at > start + LONGEST_HEAD {
            return Scope::Body;
        }
        let words: Vec<&str> = (start..at).map(|at| self.word(at)).collect();
        if words == ["extern"] {
            return Scope::Namespace(Vec::new());
        }
        if let Some(namespace) = words.iter().position(|word| *word == "namespace") {
            let name = words[namespace + 1..].iter().filter(|word| is_name(word) && **word != "inline");
            let name: Vec<String> = name.take(LONGEST_PATH + 1).map(|name| (*name).to_owned()).collect();
            let outer = self.scopes.iter().map(|(scope, _)| match scope {
                Scope::Namespace(names) => names.len(),
                Scope::Solution { .. } | Scope::Class(_) | Scope::Body => 0,
            });
            let is_long = outer.sum::<usize>() + name.len() > LONGEST_PATH;
            return if is_long { Scope::Body } else { Scope::Namespace(name) };
        }
        let head = words.split(|word| *word == ":").next().unwrap_or_default();
        let is_final = head.last() == Some(&"final");
        let head = &head[..head.len() - usize::from(is_final)];
        let keyword = head.iter().find(|word| matches!(**word, "class" | "struct"));
        match keyword {
            Some(keyword) if head.last() == Some(&"Solution") && !head.contains(&"enum") => Scope::Solution {
                is_private: *keyword == "class",
                class: Class { is_template: self.word(self.statement.start) == "template", is_final },
            },
            Some(_) if !head.contains(&"enum") && head.last().is_some_and(|name| is_name(name)) => {
                Scope::Class(head.last().map(|name| (*name).to_owned()).unwrap_or_default())
            }
            _ => Scope::Body,
        }
    }

    fn is_in_body(&self) -> bool {
        matches!(self.scopes.last(), Some((Scope::Body, _)))
    }

    fn meet_access(&mut self, at: usize) {
        let is_private_now = match at.checked_sub(1).map(|before| self.word(before)) {
            Some("public") => false,
            Some("private" | "protected") => true,
            _ => return,
        };
        if at != self.statement.start + 1 {
            return;
        }
        match self.scopes.last_mut() {
            Some((Scope::Solution { is_private, .. }, _)) => *is_private = is_private_now,
            Some((Scope::Class(_), _)) => {}
            _ => return,
        }
        self.begin(at + 1);
    }

    /// Examines a parenthesis at `at`: it begins a function's parameters if a name and a type precede it.
    fn meet_function(&mut self, at: usize) {
        if self.is_in_body() || at < self.statement.after_template + 2 {
            return;
        }
        self.statement.look_up_to(&self.tokens, at - 1);
        let name = self.word(at - 1);
        self.meet_member(at - 1);
        let is_function =
            is_name(name) && !NO_NAMES.contains(&name) && ends_type(self.word(at - 2)) && !self.statement.has_equals;
        let Some(end) = self.closing(at).filter(|_| is_function) else { return };
        match self.scopes.last() {
            Some((Scope::Class(class), _)) => return self.found.meet_name(name, Some(class)),
            Some((Scope::Solution { .. }, _)) => self.found.meet_name(name, Some("Solution")),
            _ => self.found.meet_name(name, None),
        }
        if !(self.is_wanted)(name) || self.found.declarations.len() >= MOST_DECLARATIONS {
            return;
        }
        let trailing = [")", "-", ">", "void"].iter().enumerate().all(|(i, word)| self.word(end + i) == *word);
        let is_void = trailing || self.statement.has_void && !self.statement.is_compound;
        let parameters = self.parameters(at + 1, end);
        let is_template = self.statement.after_template > self.statement.start || self.is_generic(at + 1, end);
        let takes_any_number = (at..end).any(|at| self.word(at) == "." && self.word(at + 1) == ".");
        self.add(at - 1, Kind::Function, is_template, is_void, parameters, takes_any_number);
    }

    /// Records a function whose name follows its class's, such as `Solution::f`, for a message.
    fn meet_member(&mut self, name: usize) {
        let is_qualified = name >= self.statement.after_template + 3
            && self.word(name - 1) == "::"
            && [name, name - 2].iter().all(|at| is_name(self.word(*at)))
            && ends_type(self.word(name - 3));
        if is_qualified && !self.statement.has_equals && !NO_NAMES.contains(&self.word(name)) {
            self.found.meet_name(self.word(name), Some(self.word(name - 2)));
        }
    }

    /// Examines a variable with a value that can be called.
    fn meet_variable(&mut self, at: usize) {
        if self.is_in_body() || at < self.statement.after_template + 2 || !is_name(self.word(at - 1)) {
            return;
        }
        self.statement.look_up_to(&self.tokens, at);
        let is_lambda = self.word(at + 1) == "[";
        if self.statement.has_equals || (!is_lambda && !self.statement.has_function) {
            return;
        }
        let name = self.word(at - 1);
        if matches!(self.scopes.last(), Some((Scope::Solution { .. } | Scope::Class(_), _))) {
            return;
        }
        self.found.meet_name(name, None);
        if !(self.is_wanted)(name) || self.found.declarations.len() >= MOST_DECLARATIONS {
            return;
        }
        let head = (at..self.tokens.len()).find(|at| matches!(self.word(*at), "(" | "{" | ";" | "}")).unwrap_or(at);
        let is_generic = is_lambda
            && ((at..head).any(|at| self.word(at) == "]" && self.word(at + 1) == "<")
                || self.word(head) == "(" && self.closing(head).is_some_and(|closing| self.is_generic(head, closing)));
        self.add(at - 1, Kind::Callable, is_generic, false, Vec::new(), true);
    }

    fn is_generic(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.word(at) == "auto")
    }

    fn add(
        &mut self,
        name: usize,
        kind: Kind,
        is_template: bool,
        is_void: bool,
        parameters: Vec<DeclaredParameter>,
        takes_any_number: bool,
    ) {
        let place = self.tokens.at(name);
        self.line = (place, self.line.1 + self.plain[self.line.0..place].matches('\n').count() as u32);
        let (is_private, class, kind) = match self.scopes.last() {
            Some((Scope::Solution { is_private, class }, _)) if kind == Kind::Function => {
                (*is_private, *class, Kind::Method)
            }
            _ => (false, Class::default(), kind),
        };
        let names = self.scopes.iter().filter_map(|(scope, _)| match scope {
            Scope::Namespace(names) => Some(names.clone()),
            Scope::Solution { .. } | Scope::Class(_) | Scope::Body => None,
        });
        self.found.declarations.push(Declaration {
            name: self.word(name).to_owned(),
            path: names.flatten().collect(),
            kind,
            is_template,
            is_private,
            is_void,
            line: self.line.1,
            at: name,
            parameters,
            takes_any_number,
            class,
        });
    }

    /// The parameters between two tokens.
    fn parameters(&self, from: usize, to: usize) -> Vec<DeclaredParameter> {
        let (mut depth, mut start, mut ends) = (0_usize, from, Vec::new());
        for at in from..to {
            match self.word(at) {
                "(" | "[" | "{" | "<" => depth += 1,
                ">" if self.word(at - 1) == "-" => {}
                ")" | "]" | "}" | ">" => depth = depth.saturating_sub(1),
                "," if depth == 0 => {
                    ends.push((start, at));
                    start = at + 1;
                }
                _ => {}
            }
        }
        if start < to && !(to == from + 1 && self.word(from) == "void") {
            ends.push((start, to));
        }
        ends.into_iter().map(|(from, to)| self.parameter(from, to)).collect()
    }

    fn parameter(&self, from: usize, to: usize) -> DeclaredParameter {
        let default = (from..to).find(|at| self.word(*at) == "=");
        let end = default.unwrap_or(to);
        let text =
            self.plain[self.tokens.at(from)..self.tokens.at(end)].split_whitespace().collect::<Vec<_>>().join(" ");
        DeclaredParameter { text, has_default: default.is_some() }
    }
}

fn ends_type(word: &str) -> bool {
    is_name(word) && !NO_TYPES.contains(&word) || matches!(word, ">" | "&" | "*" | "]" | ")")
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, shown: &[&str]) {
        let declarations = scan(source, &|_| true).declarations;
        let names: Vec<String> = declarations
            .iter()
            .map(|d| {
                let private = if d.is_private { "private " } else { "" };
                let void = if d.is_void { "void " } else { "" };
                let parameters: Vec<&str> = d.parameters.iter().map(|parameter| parameter.text.as_str()).collect();
                let path = d.path.iter().fold(String::new(), |path, name| path + name + "::");
                let class = if d.kind == Kind::Method { "Solution::" } else { "" };
                format!("{private}{void}{path}{class}{}({})", d.name, parameters.join("; "))
            })
            .collect();
        assert_eq!(names, shown, "{source}");
    }

    #[test]
    fn functions_are_found() {
        check(
            "#define F(x) \\\n g(x)\n// int no(int);\nstatic inline vector<int> heap_sort(vector<int>& a) { helper(a); return a; }\n\
             int main() { cout << \"int f() {\"; char c = '{'; }",
            &["heap_sort(vector<int>& a)", "main()"],
        );
        check(
            "const int N = 1'000'000; int f(map<int, int> x, bool b = g(1)) { return x; }",
            &["f(map<int, int> x; bool b)"],
        );
        check("void __attribute__((noinline)) f(int); decltype(auto) g(void) {}", &["void f(int)", "g()"]);
        check(
            "namespace a::b { int f(int x) {} } extern \"C++\" { auto g(int x) -> void {} }",
            &["a::b::f(int x)", "void g(int x)"],
        );
        check(
            "template <class T = int> T f(T x) {} auto g = [](int x) { return x; }; int y = f(1);",
            &["f(T x)", "g()"],
        );
        check("#ifdef A\nvoid f() {\n#else\nvoid f(int) {\n#endif\n}\nint g();", &["void f(int)", "g()"]);
    }

    #[test]
    fn methods_are_found_with_their_access() {
        check(
            "class Solution {\n int memo[10]; void f(int x) {}\npublic:\n  Solution() : memo{} {}\n  int lengthOf(string s) const { auto f = [&](int x) { return x; }; return f(1); }\n};",
            &["private void Solution::f(int x)", "Solution::lengthOf(string s)"],
        );
        check(
            "namespace n { struct Solution final : public Base { int f(); private: int g(); struct Node { int h(); }; }; }",
            &["n::Solution::f()", "private n::Solution::g()"],
        );
        check("template <class T = int> class Solution { public: T f(T x); };", &["Solution::f(T x)"]);
    }
}
