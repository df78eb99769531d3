//! A lexical scan of C++: which functions a file defines at its top level, and which methods `Solution` has. It knows no types and no
//! macros; what it finds only names the function that the compiler then binds.

/// A function of a name, or several that overload it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub name: String,
    /// Of `Solution`.
    pub is_method: bool,
    pub is_template: bool,
    /// How many parameters it has, for each of its declarations.
    pub n_parameters: Vec<usize>,
}

impl Entry {
    /// Whether its name alone does not tell which function is meant.
    pub fn is_overloaded(&self) -> bool {
        self.n_parameters.iter().any(|n| *n != self.n_parameters[0])
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub entries: Vec<Entry>,
}

impl Found {
    /// The first spelling that is there: a plain function before a method.
    pub fn entry(&self, spellings: &[String]) -> Option<&Entry> {
        let find = |is_method: bool| {
            let named = |spelling: &String| {
                self.entries.iter().find(|entry| entry.is_method == is_method && entry.name == *spelling)
            };
            spellings.iter().find_map(named)
        };
        find(false).or_else(|| find(true))
    }

    pub fn described(&self) -> String {
        let shown = |entry: &Entry| {
            if entry.is_method { format!("`Solution::{}`", entry.name) } else { format!("`{}`", entry.name) }
        };
        let names: Vec<String> = self.entries.iter().map(shown).collect();
        if names.is_empty() {
            "the file defines no function".to_owned()
        } else {
            format!("the file defines {}", names.join(", "))
        }
    }

    fn add(&mut self, name: &str, is_method: bool, is_template: bool, n_parameters: usize) {
        let known = self.entries.iter_mut().find(|entry| entry.name == name && entry.is_method == is_method);
        match known {
            Some(entry) => {
                entry.is_template |= is_template;
                entry.n_parameters.push(n_parameters);
            }
            None => self.entries.push(Entry {
                name: name.to_owned(),
                is_method,
                is_template,
                n_parameters: vec![n_parameters],
            }),
        }
    }
}

/// What the text defines.
pub fn scan(source: &str) -> Found {
    let tokens = tokens(&without_comments(source));
    let mut found = Found::default();
    // One entry for each open brace: whether it is the body of `Solution`.
    let mut braces: Vec<bool> = Vec::new();
    let mut statement_start = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token.as_str() {
            "{" => {
                braces.push(opens_solution(&tokens[statement_start..at]));
                statement_start = at + 1;
            }
            "}" => {
                braces.pop();
                statement_start = at + 1;
            }
            ";" | ":" => statement_start = at + 1,
            "(" if at > statement_start + 1 && is_name(&tokens[at - 1]) => {
                let is_method = match braces.as_slice() {
                    [] => false,
                    [true] => true,
                    _ => continue,
                };
                if looks_like_type(&tokens[at - 2]) {
                    let parameters = parameters(&tokens[at + 1..]);
                    let is_template = tokens[statement_start..at].iter().any(|token| token == "template")
                        || parameters.iter().any(|token| token == "auto");
                    found.add(&tokens[at - 1], is_method, is_template, n_parameters(parameters));
                }
            }
            _ => {}
        }
    }
    found
}

/// What stands before the bracket that closes a list.
fn parameters(tokens: &[String]) -> &[String] {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match token.as_str() {
            ")" if depth == 0 => return &tokens[..at],
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
    }
    tokens
}

fn n_parameters(parameters: &[String]) -> usize {
    let (mut depth, mut n_commas) = (0_usize, 0);
    for token in parameters {
        match token.as_str() {
            "(" | "[" | "{" | "<" => depth += 1,
            ")" | "]" | "}" | ">" => depth = depth.saturating_sub(1),
            "," if depth == 0 => n_commas += 1,
            _ => {}
        }
    }
    if parameters.is_empty() { 0 } else { n_commas + 1 }
}

fn opens_solution(statement: &[String]) -> bool {
    statement.windows(2).any(|pair| (pair[0] == "class" || pair[0] == "struct") && pair[1] == "Solution")
}

fn looks_like_type(token: &str) -> bool {
    is_name(token) && token != "return" && token != "new" && token != "else" || matches!(token, ">" | "&" | "*" | "]")
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The text with comments, literals and preprocessor lines blanked out.
fn without_comments(source: &str) -> String {
    let mut plain = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(character) = rest.chars().next() {
        let at_line_start = plain.trim_end_matches([' ', '\t']).ends_with('\n') || plain.trim().is_empty();
        let n_bytes = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(comment) = rest.strip_prefix("/*") {
            comment.find("*/").map_or(rest.len(), |end| end + 4)
        } else if character == '#' && at_line_start {
            preprocessor_line(rest)
        } else if let Some(raw) = rest.strip_prefix("R\"") {
            let delimiter = raw.split('(').next().unwrap_or_default();
            rest.find(&format!("){delimiter}\"")).map_or(rest.len(), |end| end + delimiter.len() + 2)
        } else if character == '"' || (character == '\'' && !plain.ends_with(|c: char| c.is_ascii_digit())) {
            quoted(rest, character)
        } else {
            plain.push(character);
            rest = &rest[character.len_utf8()..];
            continue;
        };
        plain.push(' ');
        rest = &rest[n_bytes..];
    }
    plain
}

/// The bytes of a preprocessor line and its continuations.
fn preprocessor_line(text: &str) -> usize {
    let mut from = 0;
    loop {
        match text[from..].find('\n') {
            Some(end) if text[..from + end].ends_with('\\') => from += end + 1,
            Some(end) => return from + end,
            None => return text.len(),
        }
    }
}

/// The bytes of a literal, its quotes included.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            '\n' => return at,
            _ => {}
        }
    }
    text.len()
}

fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut in_word = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_word = character.is_alphanumeric() || character == '_';
        if is_word && in_word {
            tokens.last_mut().expect("a word has begun").push(character);
        } else if character == ':' && characters.peek() == Some(&':') {
            characters.next();
            tokens.push("::".to_owned());
        } else if !character.is_whitespace() {
            tokens.push(character.to_string());
        }
        in_word = is_word;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, functions: &[&str], methods: &[&str]) {
        let found = scan(source);
        let named = |is_method: bool| {
            let entries = found.entries.iter().filter(move |entry| entry.is_method == is_method);
            entries.map(|entry| entry.name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!((named(false), named(true)), (functions.to_vec(), methods.to_vec()));
    }

    #[test]
    fn overloads_are_told_by_their_parameters() {
        let found =
            scan("int f(vector<pair<int, int>> a, int b);\nint f(map<int, int> a) {}\nint g(int x); int g(int y) {}");
        let overloaded: Vec<bool> = found.entries.iter().map(Entry::is_overloaded).collect();
        assert_eq!(overloaded, [true, false]);
        assert!(scan("template <class T>\nvector<T> f(vector<T> a) {}").entries[0].is_template);
    }

    #[test]
    fn functions_and_methods_are_found() {
        check(
            "#define F(x) \\\n g(x)\n// int no(int);\nstatic inline vector<int> heap_sort(vector<int>& a) { helper(a); return a; }\n\
             int main() { cout << \"int f() {\"; char c = '{'; }",
            &["heap_sort", "main"],
            &[],
        );
        check(
            "class Solution {\n int memo[10];\npublic:\n  Solution() {}\n  int lengthOf(string s) const { auto f = [&](int x) { return x; }; return f(1); }\n};",
            &[],
            &["lengthOf"],
        );
    }

    #[test]
    fn digit_separators_are_no_literals() {
        check("const int N = 1'000'000; int f(int x) { return x; }", &["f"], &[]);
    }
}
