//! Naming conventions: converts `heap_sort` to `heapSort` and `HeapSort` and back, lists the names that a problem's function may have, and finds
//! the known names most similar to a misspelt one.

/// How a name of several words is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameCase {
    /// `heap_sort`
    Snake,
    /// `heapSort`
    Camel,
    /// `HeapSort`
    Pascal,
}

impl NameCase {
    /// A name in snake_case, converted to this convention.
    pub fn of(self, snake_case: &str) -> String {
        match self {
            NameCase::Snake => snake_case.to_owned(),
            NameCase::Camel => camel_case(snake_case),
            NameCase::Pascal => pascal_case(snake_case),
        }
    }
}

/// A name of one word with at most this many letters may be an acronym.
const LONGEST_ACRONYM: usize = 4;

/// The names that a problem's function may have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spellings {
    /// In the language's conventions, the problem's own name before its aliases.
    pub usual: Vec<String>,
    /// Without underscores, and acronyms in capitals. They are tried only if a file has none of the usual names.
    pub others: Vec<String>,
    /// The words after "looked for" in a message.
    pub described: String,
}

impl Spellings {
    /// The spellings of names in snake_case, with `HeapSort` in a language whose functions may have such names.
    pub fn new(names: &[String], has_pascal: bool) -> Spellings {
        let mut spellings = Spellings::default();
        for name in names {
            let pascal = has_pascal.then(|| pascal_case(name));
            [Some(name.clone()), Some(camel_case(name)), pascal]
                .into_iter()
                .flatten()
                .for_each(|s| spellings.add(s, true));
        }
        let acronyms: Vec<String> =
            names.iter().filter(|name| is_acronym(name)).map(|name| name.to_uppercase()).collect();
        names
            .iter()
            .map(|name| name.replace('_', ""))
            .chain(acronyms.iter().cloned())
            .for_each(|s| spellings.add(s, false));
        let has_words = names.iter().any(|name| name.contains('_'));
        let conventions =
            [(has_words, "in camelCase"), (has_pascal, "in PascalCase"), (has_words, "without underscores")];
        let mut ways: Vec<String> =
            conventions.iter().filter(|(is, _)| *is).map(|(_, way)| (*way).to_owned()).collect();
        ways.extend(acronyms.iter().map(|name| format!("as `{name}`")));
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        spellings.described = names.join(", ");
        if let Some((last, first)) = ways.split_last() {
            let also = if first.is_empty() { last.clone() } else { format!("{} and {last}", first.join(", ")) };
            spellings.described.push_str(&format!(", also {also}"));
        }
        spellings
    }

    fn add(&mut self, name: String, is_usual: bool) {
        if !self.usual.contains(&name) && !self.others.contains(&name) {
            if is_usual { self.usual.push(name) } else { self.others.push(name) }
        }
    }

    /// All spellings, the usual ones first.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.usual.iter().chain(&self.others)
    }

    /// Whether a name equals one of these in any convention.
    pub fn has_like(&self, name: &str) -> bool {
        let plain = |name: &str| name.replace('_', "").to_lowercase();
        let name = plain(name);
        self.usual.iter().any(|known| plain(known) == name)
    }

    /// The class to name in a message if no function can be called: one with the problem's name; or else one with a method of that name; or else,
    /// if there are only methods, the first. Each class comes with one of its methods or with none.
    pub fn class_to_name<'a>(&self, classes: &[(&'a str, &'a str)], has_functions: bool) -> Option<&'a str> {
        let of_others = || classes.iter().filter(|(class, _)| *class != "Solution");
        let named = of_others().find(|(class, _)| self.has_like(class));
        let named = named.or_else(|| of_others().find(|(_, method)| self.has_like(method)));
        let named = named.or_else(|| of_others().find(|(_, method)| !has_functions && !method.is_empty()));
        named.map(|(class, _)| *class)
    }
}

fn is_acronym(name: &str) -> bool {
    name.len() <= LONGEST_ACRONYM && name.chars().all(|c| c.is_ascii_lowercase())
}

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

/// The candidates that are most similar to `name`, most similar first, at most `most`; none that is not similar.
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
        let in_all = [NameCase::Snake, NameCase::Camel, NameCase::Pascal].map(|case| case.of("longest_unique"));
        assert_eq!(in_all, ["longest_unique", "longestUnique", "LongestUnique"]);
        assert_eq!(pascal_case("nms"), "Nms");
        for name in ["HeapSort", "heapSort", "heap-sort", "heap sort", "heap_sort", "Heap_Sort"] {
            assert_eq!(snake_case(name), "heap_sort", "{name}");
        }
        assert_eq!(snake_case("NMS"), "nms");
        assert_eq!(snake_case("conv2dBackward"), "conv2d_backward");
    }

    #[test]
    fn spellings_hold_no_doubles_and_name_the_conventions_once() {
        let of = |names: &[&str], has_pascal: bool| {
            Spellings::new(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(), has_pascal)
        };
        let sorts = of(&["heap_sort", "sort_array"], true);
        assert_eq!(sorts.usual, ["heap_sort", "heapSort", "HeapSort", "sort_array", "sortArray", "SortArray"]);
        assert_eq!(sorts.others, ["heapsort", "sortarray"]);
        assert_eq!(
            sorts.described,
            "`heap_sort`, `sort_array`, also in camelCase, in PascalCase and without underscores"
        );
        let nms = of(&["nms", "non_max"], false);
        assert_eq!(nms.usual, ["nms", "non_max", "nonMax"]);
        assert_eq!(nms.others, ["nonmax", "NMS"]);
        assert_eq!(nms.described, "`nms`, `non_max`, also in camelCase, without underscores and as `NMS`");
        let viterbi = of(&["viterbi"], false);
        assert_eq!((viterbi.described.as_str(), viterbi.others.len()), ("`viterbi`", 0));
        assert_eq!(of(&["top_k"], false).others, ["topk"]);
    }

    #[test]
    fn the_class_to_name_has_the_problems_name() {
        let spellings = Spellings::new(&["heap_sort".to_owned()], true);
        let of =
            |classes: &[(&'static str, &'static str)], has_functions| spellings.class_to_name(classes, has_functions);
        assert_eq!(of(&[("Heap", "push"), ("Heapsort", "sort")], true), Some("Heapsort"));
        assert_eq!(of(&[("Heap", "push"), ("Sorter", "heapSort")], true), Some("Sorter"));
        assert_eq!(of(&[("Node", ""), ("Heap", "push")], false), Some("Heap"));
        assert_eq!(of(&[("Heap", "push")], true), None);
        assert_eq!(of(&[("Solution", "heap_sort")], false), None);
    }

    #[test]
    fn the_nearest_come_first() {
        let names = ["python", "rust", "cpp", "pylon"];
        assert_eq!(nearest("pyhton", names, 1), ["python"]);
        assert_eq!(nearest("Python", names, 3), ["python", "pylon"]);
        assert_eq!(nearest("cobol", names, 3), [] as [&str; 0]);
    }
}
