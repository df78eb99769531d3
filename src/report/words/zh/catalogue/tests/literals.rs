//! Reads the sentences in source texts, for the test that each has its Chinese.

/// The parts of a literal between its places, where they have three words or more.
pub fn pieces(literal: &str) -> Vec<String> {
    let literal = literal
        .replace("256 MiB", "{} MiB")
        .replace("%s", "{}")
        .replace("%d", "{}")
        .replace("\\n", "{}")
        .replace("help: ", "{}")
        .replace("note: ", "{}");
    let mut pieces = Vec::new();
    let mut rest = literal.as_str();
    loop {
        let open = rest.find('{');
        let piece = rest[..open.unwrap_or(rest.len())].trim_matches([' ', ',', ';']);
        // A program in a literal has lines.
        let is_program = piece.contains('\n');
        let is_word = |word: &&str| {
            let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
            word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic() || c == '\'')
        };
        if !is_program && piece.split(' ').filter(is_word).count() >= 3 {
            pieces.push(piece.to_owned());
        }
        let Some(close) = open.and_then(|open| rest[open..].find('}').map(|close| open + close)) else { return pieces };
        rest = &rest[close + 1..];
    }
}

/// The string literals of Python, Rust or C++, without comments and without what only a broken judge says.
pub fn literals(source: &str, is_python: bool) -> Vec<String> {
    let mut literals = Vec::new();
    let mut is_documented = false;
    let mut code = String::new();
    for line in source.lines() {
        let trimmed = line.trim_start();
        let n_marks = line.matches("\"\"\"").count();
        let is_comment =
            is_documented || n_marks > 0 || trimmed.starts_with("//") || (is_python && trimmed.starts_with('#'));
        is_documented ^= n_marks == 1;
        if !is_comment {
            code.push_str(line);
            code.push('\n');
        }
    }
    let mut rest = code.as_str();
    while let Some(open) = rest.find('"') {
        let before = rest[..open].trim_end();
        let mut literal = String::new();
        let mut characters = rest[open + 1..].char_indices();
        let mut end = rest.len();
        while let Some((at, character)) = characters.next() {
            match character {
                '"' => {
                    end = open + 1 + at + 1;
                    break;
                }
                '\\' => match characters.next() {
                    Some((_, '"')) => literal.push('"'),
                    Some((_, '\n')) => {
                        let indent = rest[open + 1 + at + 2..].len() - rest[open + 1 + at + 2..].trim_start().len();
                        for _ in 0..indent {
                            characters.next();
                        }
                    }
                    Some((_, other)) => literal.extend(['\\', other]),
                    None => {}
                },
                other => literal.push(other),
            }
        }
        // A quotation mark as a character of its own opens nothing.
        if before.ends_with('\'') && rest[open + 1..].starts_with('\'') {
            rest = &rest[open + 2..];
            continue;
        }
        let is_internal =
            ["expect(", "panic!(", "unreachable!(", "reason =", "assert!("].iter().any(|by| before.ends_with(by));
        if !is_internal {
            literals.push(literal);
        }
        rest = &rest[end..];
    }
    literals
}
