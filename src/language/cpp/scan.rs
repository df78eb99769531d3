//! A lexical scan of C++: which functions a file declares, which methods `Solution` has, and what may be known of them without a compiler.
//! It knows no types and no macros; what it finds only names the function that the compiler then binds.

use super::declaration::{Class, Declaration, Found, Kind, Parameter};
use super::text::{Token, blanked, has_word, tokens};

/// What an open brace encloses.
enum Scope {
    /// A namespace of this name, which may be empty, or an `extern "C++"` block.
    Namespace(Vec<String>),
    Solution {
        is_private: bool,
        class: Class,
    },
    Body,
}

/// Words before a bracket that name no function.
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
/// Words before a name that are no type.
const NO_TYPES: [&str; 7] = ["return", "new", "else", "goto", "throw", "operator", "case"];

struct Scanner<'a> {
    plain: &'a str,
    tokens: Vec<Token<'a>>,
    /// For each open brace, what it encloses and how many round brackets were open before it.
    scopes: Vec<(Scope, usize)>,
    statement_start: usize,
    n_brackets: usize,
    found: Found,
}

/// What the text declares.
pub fn scan(source: &str) -> Found {
    let plain = blanked(source);
    let mut scanner = Scanner {
        plain: &plain,
        tokens: tokens(&plain),
        scopes: Vec::new(),
        statement_start: 0,
        n_brackets: 0,
        found: Found::default(),
    };
    for at in 0..scanner.tokens.len() {
        scanner.meet(at);
    }
    scanner.found
}

/// Whether the word stands in the code or in a macro's definition.
pub fn mentions(source: &str, word: &str) -> bool {
    let is_in_macro = |line: &str| line.trim_start().starts_with('#') && has_word(line, word);
    has_word(&blanked(source), word) || source.lines().any(is_in_macro)
}

impl Scanner<'_> {
    fn meet(&mut self, at: usize) {
        match self.tokens[at].text {
            "{" => {
                self.scopes.push((self.opened(at), self.n_brackets));
                self.n_brackets = 0;
                self.statement_start = at + 1;
            }
            "}" => {
                self.n_brackets = self.scopes.pop().map_or(0, |(_, n_brackets)| n_brackets);
                self.statement_start = at + 1;
            }
            ";" => {
                self.n_brackets = 0;
                self.statement_start = at + 1;
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

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    /// Where the statement begins after the `template <…>` before it, if there is one.
    fn after_template(&self) -> usize {
        let mut at = self.statement_start;
        while self.word(at) == "template" {
            let mut depth = 0_usize;
            at += 1;
            while at < self.tokens.len() {
                match self.word(at) {
                    "<" => depth += 1,
                    ">" => depth = depth.saturating_sub(1),
                    _ => {}
                }
                at += 1;
                if depth == 0 {
                    break;
                }
            }
        }
        at
    }

    /// What the brace at `at` encloses.
    fn opened(&self, at: usize) -> Scope {
        let words: Vec<&str> = (self.after_template()..at).map(|at| self.word(at)).collect();
        if self.n_brackets > 0 || self.is_in_body() {
            return Scope::Body;
        }
        if words == ["extern"] {
            return Scope::Namespace(Vec::new());
        }
        if let Some(namespace) = words.iter().position(|word| *word == "namespace") {
            let name = words[namespace + 1..].iter().filter(|word| is_name(word) && **word != "inline");
            return Scope::Namespace(name.map(|name| (*name).to_owned()).collect());
        }
        let head = words.split(|word| *word == ":").next().unwrap_or_default();
        let is_final = head.last() == Some(&"final");
        let head = &head[..head.len() - usize::from(is_final)];
        let keyword = head.iter().find(|word| matches!(**word, "class" | "struct"));
        match keyword {
            Some(keyword) if head.last() == Some(&"Solution") && !head.contains(&"enum") => Scope::Solution {
                is_private: *keyword == "class",
                class: Class { is_template: self.word(self.statement_start) == "template", is_final },
            },
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
        if let Some((Scope::Solution { is_private, .. }, _)) = self.scopes.last_mut()
            && at == self.statement_start + 1
        {
            *is_private = is_private_now;
            self.statement_start = at + 1;
        }
    }

    /// A bracket at `at`: that of a function's parameters, if a name and a type stand before it.
    fn meet_function(&mut self, at: usize) {
        let start = self.after_template();
        if self.is_in_body() || at < start + 2 {
            return;
        }
        let name = self.word(at - 1);
        let is_function = is_name(name)
            && !NO_NAMES.contains(&name)
            && ends_type(self.word(at - 2))
            && !(start..at).any(|at| self.word(at) == "=");
        if !is_function {
            return;
        }
        let result: Vec<&str> = (start..at - 1).map(|at| self.word(at)).collect();
        let end = closing(&self.tokens, at);
        let trailing = [")", "-", ">", "void"].iter().enumerate().all(|(i, word)| self.word(end + i) == *word);
        let is_void = trailing || result.contains(&"void") && !result.contains(&"*") && !result.contains(&"<");
        let parameters = self.parameters(at + 1, end);
        let is_template = start > self.statement_start || self.is_generic(at + 1, end);
        let takes_any_number = (at..end).any(|at| self.word(at) == "." && self.word(at + 1) == ".");
        self.add(at - 1, Kind::Function, is_template, is_void, parameters, takes_any_number);
    }

    /// A variable with a value that can be called.
    fn meet_variable(&mut self, at: usize) {
        let start = self.after_template();
        if self.is_in_body()
            || at < start + 2
            || !is_name(self.word(at - 1))
            || (start..at).any(|at| self.word(at) == "=")
        {
            return;
        }
        let is_lambda = self.word(at + 1) == "[";
        if !is_lambda && !(start..at).any(|at| self.word(at) == "function") {
            return;
        }
        let head = (at..self.tokens.len()).find(|at| matches!(self.word(*at), "(" | "{" | ";")).unwrap_or(at);
        let is_generic = is_lambda
            && ((at..head).any(|at| self.word(at) == "]" && self.word(at + 1) == "<")
                || self.word(head) == "(" && self.is_generic(head, closing(&self.tokens, head)));
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
        parameters: Vec<Parameter>,
        takes_any_number: bool,
    ) {
        let token = self.tokens[name];
        let (is_private, class, kind) = match self.scopes.last() {
            Some((Scope::Solution { is_private, class }, _)) if kind == Kind::Function => {
                (*is_private, *class, Kind::Method)
            }
            Some((Scope::Solution { .. }, _)) => return,
            _ => (false, Class::default(), kind),
        };
        let names = self.scopes.iter().filter_map(|(scope, _)| match scope {
            Scope::Namespace(names) => Some(names.clone()),
            Scope::Solution { .. } | Scope::Body => None,
        });
        self.found.declarations.push(Declaration {
            name: token.text.to_owned(),
            path: names.flatten().collect(),
            kind,
            is_template,
            is_private,
            is_void,
            line: self.plain[..token.at].matches('\n').count() as u32 + 1,
            parameters,
            takes_any_number,
            class,
        });
    }

    /// The parameters that stand between two tokens.
    fn parameters(&self, from: usize, to: usize) -> Vec<Parameter> {
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

    fn parameter(&self, from: usize, to: usize) -> Parameter {
        let default = (from..to).find(|at| self.word(*at) == "=");
        let end = default.unwrap_or(to);
        let place = |at: usize| self.tokens.get(at).map_or(self.plain.len(), |token| token.at);
        let text = self.plain[place(from)..place(end)].split_whitespace().collect::<Vec<_>>().join(" ");
        Parameter { text, has_default: default.is_some() }
    }
}

/// The token that closes the bracket at `at`.
fn closing(tokens: &[Token<'_>], at: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(at) {
        match token.text {
            "(" => depth += 1,
            ")" if depth == 1 => return at,
            ")" => depth -= 1,
            _ => {}
        }
    }
    tokens.len()
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
        let declarations = scan(source).declarations;
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
