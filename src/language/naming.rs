//! Naming conventions: `heap_sort` as `heapSort` and `HeapSort`, and back.

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
}
