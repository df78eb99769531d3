//! Compares names as people write them: in any case, with a number before or a version after, in part, or with a typo.

use std::ops::Range;

/// The words of a name in lower case. A word ends at any character other than a letter or digit, before a capital, and between letters and digits:
/// `912.heapSort (1)` gives `912`, `heap`, `sort`, `1`.
pub fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut previous = ' ';
    for character in name.chars() {
        let is_new = !previous.is_alphanumeric()
            || previous.is_numeric() != character.is_numeric()
            || (previous.is_lowercase() && character.is_uppercase());
        if character.is_alphanumeric() {
            if is_new {
                words.push(String::new());
            }
            words.last_mut().expect("there is a word").extend(character.to_lowercase());
        }
        previous = character;
    }
    words
}

/// A name without what its naming convention adds: the same for `heap_sort`, `HeapSort` and `heapsort`.
pub fn key(name: &str) -> String {
    words(name).concat()
}

/// The range of words that spell this name. A name of one word must come first, apart from numbers and other prefixes: after another word it is a
/// different thing (`soft_nms` is not `nms`).
pub fn place(words_of_file: &[String], name: &str) -> Option<Range<usize>> {
    let parts = words(name);
    let wanted = parts.concat();
    let n_before = words_of_file.iter().take_while(|word| is_prefix(word)).count();
    let starts =
        if parts.len() > 1 { 0..words_of_file.len() } else { n_before..(n_before + 1).min(words_of_file.len()) };
    starts.into_iter().find_map(|start| {
        let end = (start + 1..=words_of_file.len()).find(|end| words_of_file[start..*end].concat() == wanted)?;
        Some(start..end)
    })
}

/// Words that do not change the meaning of the words after them.
fn is_prefix(word: &str) -> bool {
    word.chars().all(char::is_numeric)
        || ["lc", "leetcode", "my", "no", "p", "problem", "q", "solution"].contains(&word)
}

/// Whether a name or title contains this part, beginning at the start of a word.
pub fn has_part(name: &str, part: &str) -> bool {
    let wanted = words(part).concat();
    // A single Latin letter is too little to mean anything; a single Chinese character is not.
    if wanted.is_empty() || wanted.len() < 2 {
        return false;
    }
    let words = words(name);
    let is_ascii = wanted.is_ascii();
    (0..words.len()).any(|start| {
        let rest = words[start..].concat();
        if is_ascii { rest.starts_with(&wanted) } else { rest.contains(&wanted) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_words() {
        for (name, expected) in [
            ("heap_sort", "heap sort"),
            ("912.heapSort (1)", "912 heap sort 1"),
            ("HEAPSORT", "heapsort"),
            ("conv2d", "conv 2 d"),
            ("堆排序v2", "堆排序v 2"),
            ("--", ""),
        ] {
            assert_eq!(words(name).join(" "), expected, "{name}");
        }
        assert_eq!(["heapsort", "heap_sort", "HeapSort", "heap-sort", "_"].map(key).concat(), "heapsort".repeat(4));
    }

    #[test]
    fn a_name_is_found_among_other_words() {
        for (file, name, expected) in [
            ("912.heap_sort", "heap_sort", Some(1..3)),
            ("heapsort2", "heap_sort", Some(0..1)),
            ("alice-heap-sort-final", "heap_sort", Some(1..3)),
            ("nms_v2", "nms", Some(0..1)),
            ("my nms", "nms", Some(1..2)),
            ("soft_nms", "nms", None),
            ("cheap_sort", "heap_sort", None),
            ("", "nms", None),
        ] {
            assert_eq!(place(&words(file), name), expected, "{file}");
        }
    }

    #[test]
    fn a_part_begins_a_word() {
        assert!(
            has_part("build_max_heap", "heap") && has_part("build_max_heap", "max-he") && has_part("堆排序", "排序")
        );
        assert!(!has_part("heap_sort", "eap") && !has_part("heap_sort", "h") && !has_part("heap_sort", ""));
    }
}
