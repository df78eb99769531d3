//! A lexical scan of C++: which functions a file defines at its top level, and which methods `Solution` has. It knows no types and no
//! macros; what it finds only names the function that the compiler then binds.

/// The function to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    Function(String),
    /// A method of `Solution`.
    Method(String),
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub functions: Vec<String>,
    pub methods: Vec<String>,
}

impl Found {
    /// The first spelling that is there: a plain function before a method.
    pub fn entry(&self, spellings: &[String]) -> Option<Entry> {
        let function = spellings.iter().find(|spelling| self.functions.contains(spelling));
        let method = spellings.iter().find(|spelling| self.methods.contains(spelling));
        function.cloned().map(Entry::Function).or_else(|| method.cloned().map(Entry::Method))
    }

    pub fn described(&self) -> String {
        let methods = self.methods.iter().map(|name| format!("`Solution::{name}`"));
        let names: Vec<String> = self.functions.iter().map(|name| format!("`{name}`")).chain(methods).collect();
        if names.is_empty() {
            "the file defines no function".to_owned()
        } else {
            format!("the file defines {}", names.join(", "))
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
                let name = &tokens[at - 1];
                let names = match braces.as_slice() {
                    [] => &mut found.functions,
                    [true] => &mut found.methods,
                    _ => continue,
                };
                if looks_like_type(&tokens[at - 2]) && !names.contains(name) {
                    names.push(name.clone());
                }
            }
            _ => {}
        }
    }
    found
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
        assert_eq!((found.functions, found.methods), (functions.map_owned(), methods.map_owned()));
    }

    trait MapOwned {
        fn map_owned(&self) -> Vec<String>;
    }

    impl MapOwned for [&str] {
        fn map_owned(&self) -> Vec<String> {
            self.iter().map(|name| (*name).to_owned()).collect()
        }
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
