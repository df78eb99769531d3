//! Naming conventions: `heap_sort` as `heapSort` and `HeapSort`, and back; and the known names that are most like one with a slip.

/// `heap_sort` as `heapSort`.
pub fn camel_case(snake_case: &str) -> String {
    let mut words = snake_case.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &capitalised(word))
}

/// `heap_sort` as `HeapSort`.
pub fn pascal_case(snake_case: &str) -> String {
    snake_case.split('_').map(capitalised).collect()
}

/// `HeapSort`, `heapSort`, `heap-sort` and `heap sort` as `heap_sort`.
pub fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    let mut previous_is_lower = false;
    for character in name.chars() {
        if character == '-' || character == ' ' || character == '_' {
            if !snake.is_empty() && !snake.ends_with('_') {
                snake.push('_');
            }
        } else {
            if character.is_uppercase() && previous_is_lower && !snake.ends_with('_') {
                snake.push('_');
            }
            snake.extend(character.to_lowercase());
        }
        previous_is_lower = character.is_lowercase() || character.is_ascii_digit();
    }
    snake.trim_end_matches('_').to_owned()
}

/// Of the candidates those most like `name`, the likest first, `most` at most; none that is not like it.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let name = name.to_lowercase();
    let scored = candidates.into_iter().map(|known| (strsim::jaro_winkler(&known.to_lowercase(), &name), known));
    let mut like: Vec<(f64, &str)> = scored.filter(|(score, _)| *score > 0.8).collect();
    like.sort_by(|a, b| b.0.total_cmp(&a.0));
    like.into_iter().take(most).map(|(_, known)| known).collect()
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conventions() {
        assert_eq!(camel_case("longest_unique_substring"), "longestUniqueSubstring");
        assert_eq!(pascal_case("nms"), "Nms");
        for name in ["HeapSort", "heapSort", "heap-sort", "heap sort", "heap_sort", "Heap_Sort"] {
            assert_eq!(snake_case(name), "heap_sort", "{name}");
        }
        assert_eq!(snake_case("NMS"), "nms");
        assert_eq!(snake_case("conv2dBackward"), "conv2d_backward");
    }

    #[test]
    fn the_nearest_come_first() {
        let names = ["python", "rust", "cpp", "pylon"];
        assert_eq!(nearest("pyhton", names, 1), ["python"]);
        assert_eq!(nearest("Python", names, 3), ["python", "pylon"]);
        assert_eq!(nearest("cobol", names, 3), [] as [&str; 0]);
    }
}
