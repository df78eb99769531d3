//! Chooses the submission's function in a file: by its name, by its parameters and result, and by whether it can be called.

use super::declaration::{Declaration, Found, Kind};
use super::text::{blanked, has_word, tokens, words};
use crate::language::naming::Spellings;
use crate::value::Type;

/// The choice.
#[derive(Debug, PartialEq, Eq)]
pub enum Choice<'a> {
    Declared {
        chosen: &'a Declaration,
        /// Whether the name alone is ambiguous.
        is_overloaded: bool,
    },
    /// A function that cannot be called because it is private.
    Private(&'a Declaration),
    /// A word of the file that has the name, without a declaration that the scan understands.
    Mentioned(&'a str),
    Missing,
}

impl Found {
    /// The submission's function. Its other spellings are tried only if the file has none of the usual ones, or only a class with such a name:
    /// otherwise they belong to helpers.
    pub fn meant<'a>(&'a self, source: &str, spellings: &'a Spellings, types: &[Type]) -> Choice<'a> {
        let usual = self.choose(source, &spellings.usual, types);
        match usual {
            Choice::Missing => self.choose(source, &spellings.others, types),
            Choice::Mentioned(name) if self.classes.iter().any(|class| class == name) => {
                match self.choose(source, &spellings.others, types) {
                    Choice::Missing | Choice::Mentioned(_) => usual,
                    other => other,
                }
            }
            _ => usual,
        }
    }

    /// The function with one of these spellings, the problem's own first, that takes parameters of these types.
    fn choose<'a>(&'a self, source: &str, spellings: &'a [String], types: &[Type]) -> Choice<'a> {
        let rank = |declaration: &Declaration| spellings.iter().position(|spelling| *spelling == declaration.name);
        let named = || self.declarations.iter().filter_map(|d| Some((rank(d)?, d)));
        let suits = |d: &Declaration| d.takes(types.len()) && !d.is_void;
        let viable = named().filter(|(_, d)| suits(d) && !d.is_private);
        let best = viable
            .min_by_key(|(rank, d)| (*rank, d.kind == Kind::Method, d.is_template, d.strangeness(types), d.path.len()));
        if let Some((_, chosen)) = best {
            return self.declared(chosen);
        }
        if let Some((_, chosen)) = named().filter(|(_, d)| suits(d)).min_by_key(|(rank, _)| *rank) {
            return Choice::Private(chosen);
        }
        let public = named().filter(|(_, d)| !d.is_private);
        match public.min_by_key(|(rank, d)| (d.kind == Kind::Method, *rank)) {
            Some((_, chosen)) => self.declared(chosen),
            None => match named().next() {
                Some((_, chosen)) => Choice::Private(chosen),
                None => mentioned(source, spellings).map_or(Choice::Missing, Choice::Mentioned),
            },
        }
    }

    fn declared<'a>(&self, chosen: &'a Declaration) -> Choice<'a> {
        let is_other = |other: &Declaration| {
            other.name == chosen.name
                && (other.kind == Kind::Method) == (chosen.kind == Kind::Method)
                && other.path == chosen.path
                && (other.parameters != chosen.parameters || other.is_template != chosen.is_template)
        };
        Choice::Declared { chosen, is_overloaded: self.declarations.iter().any(is_other) }
    }

    /// The end of a sentence that says what the file contains, and why its classes do not help.
    pub fn described(&self, spellings: &Spellings) -> String {
        let shown = |(class, name): &(Option<String>, String)| {
            class.as_ref().map_or_else(|| format!("`{name}`"), |class| format!("`{class}::{name}`"))
        };
        let mut shown: Vec<String> = self.names.iter().map(shown).collect();
        if shown == ["`main`"] {
            return "the file defines `main`, which is not run: Kata calls a function, and gives no input".to_owned();
        }
        shown.extend(self.has_more.then(|| "others".to_owned()));
        let has = if shown.is_empty() {
            "the file defines no function".to_owned()
        } else {
            format!("the file defines {}", shown.join(", "))
        };
        let methods = self.names.iter().filter_map(|(class, name)| Some((class.as_deref()?, name.as_str())));
        let classes: Vec<(&str, &str)> = methods.chain(self.classes.iter().map(|class| (class.as_str(), ""))).collect();
        let has_functions = self.names.iter().any(|(class, name)| class.is_none() && name != "main");
        match spellings.class_to_name(&classes, has_functions) {
            Some(class) => {
                format!("{has}; `{class}` is a class: Kata calls a function, or a method of `class Solution`")
            }
            None => has,
        }
    }
}

impl Declaration {
    pub fn shown(&self) -> String {
        if self.kind == Kind::Method { format!("`Solution::{}`", self.name) } else { format!("`{}`", self.name) }
    }

    pub fn takes(&self, n: usize) -> bool {
        let n_needed = self.parameters.iter().filter(|parameter| !parameter.has_default).count();
        self.takes_any_number || n_needed <= n && n <= self.parameters.len()
    }

    /// How badly the texts of the parameters fit the types.
    fn strangeness(&self, types: &[Type]) -> usize {
        self.parameters.iter().zip(types).map(|(parameter, ty)| strangeness(&parameter.text, ty)).sum()
    }
}

/// The first of these words that occurs in the code or in a macro's definition.
fn mentioned<'a>(source: &str, wanted: &'a [String]) -> Option<&'a str> {
    let plain = blanked(source);
    let macros = source.lines().filter(|line| line.trim_start().starts_with('#'));
    let mut is_mentioned = vec![false; wanted.len()];
    for word in std::iter::once(plain.as_str()).chain(macros).flat_map(words) {
        if let Some(index) = wanted.iter().position(|wanted| wanted == word) {
            is_mentioned[index] = true;
        }
    }
    wanted.iter().zip(is_mentioned).find(|(_, is)| *is).map(|(word, _)| word.as_str())
}

fn strangeness(text: &str, ty: &Type) -> usize {
    const LISTS: [&str; 5] = ["vector", "span", "deque", "list", "array"];
    const INTS: [&str; 14] = [
        "int",
        "long",
        "short",
        "unsigned",
        "size_t",
        "int64_t",
        "int32_t",
        "uint64_t",
        "uint32_t",
        "ll",
        "i64",
        "ssize_t",
        "ptrdiff_t",
        "char",
    ];
    let has = |words: &[&str]| words.iter().any(|word| has_word(text, word));
    let (mut item, mut is_list) = (ty, false);
    while let Type::List(inner) = item {
        (item, is_list) = (inner, true);
    }
    let kinds = [has(&INTS), has(&["double", "float"]), has(&["bool"]), has(&["string", "string_view"])];
    let wanted = match item {
        Type::Int => 0,
        Type::Float => 1,
        Type::Bool => 2,
        Type::String => 3,
        Type::Tuple(_) | Type::List(_) => usize::MAX,
    };
    let is_pointer = tokens(text).iter().any(|token| token == "*");
    let is_other = kinds.iter().enumerate().any(|(kind, is)| *is && kind != wanted);
    let is_known = kinds.get(wanted).is_none_or(|is| *is);
    4 * usize::from(is_pointer)
        + 4 * usize::from(has(&LISTS) != is_list)
        + 2 * usize::from(is_other)
        + usize::from(!is_known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::cpp::scan::scan;

    /// The line of the function chosen for `heap_sort(nums: int[])`, and whether it is overloaded.
    fn chosen(source: &str) -> (u32, bool) {
        let spellings = ["heap_sort", "heapSort", "sort_array", "sortArray"].map(str::to_owned);
        match scan(source, &|_| true).choose(source, &spellings, &[Type::Int.list()]) {
            Choice::Declared { chosen, is_overloaded } => (chosen.line, is_overloaded),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_can_be_called_is_chosen() {
        assert_eq!(chosen("void heapSort(V& a);\nV sortArray(V a);"), (2, false));
        assert_eq!(chosen("V sortArray(V a);\nV heapSort(V a);"), (2, false));
        assert_eq!(chosen("class Solution {\nV heapSort(V a);\npublic:\nV sortArray(V a);\n};"), (4, false));
        assert_eq!(chosen("V heapSort(V a, int n);\nV heapSort(V a, int n, bool b = true);"), (1, true));
        assert_eq!(chosen("V heapSort(V a, bool b = true);"), (1, false));
    }

    #[test]
    fn the_types_tell_overloads_apart() {
        assert_eq!(chosen("V heap_sort(vector<double> a);\nV heap_sort(vector<int> a);"), (2, true));
        assert_eq!(chosen("V heap_sort(int* a);\nV heap_sort(vector<long> a);"), (2, true));
        assert_eq!(chosen("template <class T>\nV heap_sort(T a);\nV heap_sort(vector<int> a);"), (3, true));
    }

    #[test]
    fn functions_of_any_name_and_class_are_listed() {
        let described = |source: &str| scan(source, &|_| false).described(&Spellings::default());
        assert_eq!(described("vector<int> heapify(vector<int> a) { return a; }"), "the file defines `heapify`");
        assert_eq!(
            described(
                "class HeapSort : public Base { int n; public: HeapSort() {} V sort(V a) { if (f(a)) {} return a; } void g() const; };"
            ),
            "the file defines `HeapSort::sort`, `HeapSort::g`; `HeapSort` is a class: Kata calls a function, or a method of `class Solution`"
        );
        assert_eq!(described("enum class Kind { A, B }; struct Node { int x; };"), "the file defines no function");
        assert_eq!(
            described("template <class T> struct Heap { T top() const { return a[0]; } };"),
            "the file defines `Heap::top`; `Heap` is a class: Kata calls a function, or a method of `class Solution`"
        );
        // Functions defined outside of their class count; constructors and calls do not.
        assert_eq!(
            described("int Solution::f(int n) { return n; } Solution::Solution() {} int g(int n); int x = a::h(1);"),
            "the file defines `Solution::f`, `g`"
        );
    }
}
