//! Headers of the files in a corpus: lines `Key: value`, each in a comment of the file's language.

/// The comments at the top of a text, without their marks.
pub fn comments(text: &str) -> impl Iterator<Item = &str> {
    text.trim_start_matches('\u{feff}').lines().map_while(comment)
}

/// The text of a comment line, for any comment mark: `#`, `//`, `--`, `;`, `%`.
fn comment(line: &str) -> Option<&str> {
    let words = line.trim_start_matches(|c: char| c.is_ascii_punctuation());
    (words.len() < line.len()).then_some(words.strip_prefix(' ')?)
}

/// The keys and values of a header. An empty line ends it; each of its lines must be a comment with one of the keys.
pub fn read(text: &str, keys: &[&str]) -> Result<Vec<(String, String)>, String> {
    let lines = text.trim_start_matches('\u{feff}').lines().take_while(|line| !line.is_empty());
    lines.map(|line| entry(comment(line).ok_or_else(|| no_entry(line))?, keys)).collect()
}

/// The same for a header in a file of its own, without comment marks.
pub fn read_alone(text: &str, keys: &[&str]) -> Result<Vec<(String, String)>, String> {
    text.lines().map(|line| entry(line, keys)).collect()
}

fn no_entry(line: &str) -> String {
    format!("`{line}` is no line of a header: write `Key: value` in a comment, and an empty line after the last one")
}

fn entry(line: &str, keys: &[&str]) -> Result<(String, String), String> {
    let (key, value) = line.split_once(':').ok_or_else(|| no_entry(line))?;
    if !keys.contains(&key) {
        return Err(format!("unknown key `{key}`; a header may have {}", keys.join(", ")));
    }
    let value = value.strip_prefix(' ').unwrap_or(value);
    if value.trim().is_empty() {
        return Err(format!("`{key}:` is followed by nothing"));
    }
    Ok((key.to_owned(), value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 2] = ["Form", "Never says"];

    #[test]
    fn a_header_is_read_in_the_comments_of_any_language() {
        let expected = vec![("Form".to_owned(), "a: b".to_owned()), ("Never says".to_owned(), "x ".to_owned())];
        for mark in ["#", "//", "--", ";", "%"] {
            let text = format!("{mark} Form: a: b\n{mark} Never says: x \n\n{mark} Says: not the header's\n");
            assert_eq!(read(&text, &KEYS), Ok(expected.clone()), "{mark}");
            let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
            assert_eq!(read(&text, &KEYS), Ok(expected.clone()), "{mark}");
        }
        assert_eq!(read_alone("Form: a: b\nNever says: x \n", &KEYS), Ok(expected));
        assert_eq!(comments("# one\n#two\n# three\n").collect::<Vec<_>>(), ["one"]);
        assert_eq!(comments("// one\n// two\nint x;\n// three\n").collect::<Vec<_>>(), ["one", "two"]);
    }

    #[test]
    fn what_is_no_header_is_said() {
        for (text, says) in [
            ("# Form: a\n# Fonn: b\n\n", "unknown key `Fonn`"),
            ("# Form: a\n# form: b\n\n", "unknown key `form`"),
            ("# Form: a\ndef f():\n", "`def f():` is no line of a header"),
            ("# Form: a\n# a comment\n\n", "`a comment` is no line of a header"),
            ("# Form:\n\n", "`Form:` is followed by nothing"),
        ] {
            let error = read(text, &KEYS).expect_err(text);
            assert!(error.contains(says), "{text}: {error}");
        }
        assert_eq!(read("\n# Form: a\n", &KEYS), Ok(Vec::new()));
        assert!(read_alone("Form: a\n\n", &KEYS).is_err());
    }
}
