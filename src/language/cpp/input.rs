//! Detects functions that read input. A submission is given none.

use super::declaration::{Declaration, Found};
use super::text::{Tokens, blanked, tokens};

/// Methods of `cin` that read.
const METHODS: [&str; 6] = ["get", "getline", "ignore", "peek", "read", "readsome"];

/// The line, from 1, at which the body of one of these functions reads input. Functions that it calls are not examined.
pub fn line_that_reads(source: &str, found: &Found, function: &Declaration) -> Option<u32> {
    let plain = blanked(source);
    let tokens = tokens(&plain);
    let same = found.declarations.iter().filter(|other| other.name == function.name && other.kind == function.kind);
    let at = same.filter_map(|declaration| reading(&tokens, declaration.at)).next()?;
    Some(1 + plain[..tokens.at(at)].matches('\n').count() as u32)
}

/// The token that reads input in the body of the function whose name is at a token; `None` if it has no body.
fn reading(tokens: &Tokens<'_>, name: usize) -> Option<usize> {
    let (mut n_brackets, mut n_braces) = (0_usize, 0_usize);
    for at in name..tokens.len() {
        match tokens.text(at) {
            "(" => n_brackets += 1,
            ")" => n_brackets = n_brackets.saturating_sub(1),
            "{" => n_braces += 1,
            "}" if n_braces <= 1 => return None,
            "}" => n_braces -= 1,
            ";" if n_braces == 0 && n_brackets == 0 => return None,
            // Setting an option on it reads nothing.
            "cin" if tokens.text(at + 1) != "." || METHODS.contains(&tokens.text(at + 2)) => return Some(at),
            "scanf" | "getchar" | "gets" if tokens.text(at + 1) == "(" => return Some(at),
            "stdin" => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::cpp::scan::scan;

    fn check(source: &str, line: Option<u32>) {
        let found = scan(source, &|name| name == "f");
        assert_eq!(line_that_reads(source, &found, &found.declarations[0]), line, "{source}");
    }

    #[test]
    fn the_line_that_reads_is_found() {
        check("int f(int n);\nint f(int n) {\n  if (n) {}\n  cin >> n;\n}", Some(4));
        check("int f(int n) { std::getline(std::cin, s); }", Some(1));
        check("int f(int n) {\n scanf(\"%d\", &n); }", Some(2));
        check("auto f = [](int n) { return cin.get(); };", Some(1));
        // Neither input read by other functions nor options count.
        check("int f(int n) { cin.tie(nullptr); return n; }\nint main() { cin >> n; }", None);
        check("int f(int n);\nint main() { int n; cin >> n; }", None);
        check("int f(int n) { /* cin >> n */ return scanf_count; }", None);
    }
}
