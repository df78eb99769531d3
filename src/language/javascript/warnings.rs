//! Warns of what a submission most likely does not mean, on its own lines.

use crate::language::Task;
use crate::value::Type;

const SORTS_TEXTS: &str =
    "`sort()` without a function compares numbers as texts, so that 10 comes before 9: `sort((a, b) => a - b)`";

/// The warnings for a text whose function takes or returns lists of numbers.
pub fn warnings(task: &Task<'_>) -> Option<String> {
    // Typed arrays compare numbers.
    let is_typed = ["8Array", "16Array", "32Array", "64Array"].iter().any(|name| task.source.contains(name));
    let has_numbers = !is_typed
        && (task.signature.parameters.iter().any(|parameter| is_list_of_numbers(&parameter.ty))
            || is_list_of_numbers(&task.signature.result));
    let sorts = |line: &str| {
        let line = line.split("//").next().unwrap_or_default();
        line.contains(".sort()") && !line.trim_start().starts_with('*')
    };
    let lines = task.source.lines().zip(1_usize..).filter(|(line, _)| has_numbers && sorts(line));
    let all: Vec<String> = lines
        .take(3)
        .map(|(line, number)| format!("{}:{number}: warning: {SORTS_TEXTS}\n  {}", task.file_name, line.trim()))
        .collect();
    (!all.is_empty()).then(|| all.join("\n"))
}

fn is_list_of_numbers(ty: &Type) -> bool {
    match ty {
        Type::List(item) => matches!(**item, Type::Int | Type::Float) || is_list_of_numbers(item),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Profile;
    use crate::problem::Signature;

    fn warned(signature: &str, source: &str) -> Option<String> {
        let signature = Signature::try_from(signature.to_owned()).unwrap();
        let names = [signature.function.clone()];
        let task = Task {
            signature: &signature,
            names: &names,
            source,
            file_name: "a.js",
            profile: Profile::Judged,
            helpers: &[],
        };
        warnings(&task)
    }

    #[test]
    fn numbers_that_are_sorted_as_texts_are_told() {
        let said = warned("f(nums: int[]) -> int[]", "function f(nums) {\n  return nums.sort();\n}").unwrap();
        assert!(said.starts_with("a.js:2: warning: `sort()` without a function"), "{said}");
        for (signature, source) in [
            ("f(words: string[]) -> string[]", "words.sort()"),
            ("f(nums: int[]) -> int[]", "nums.sort((a, b) => a - b) // not nums.sort()"),
            ("f(nums: int[]) -> int[]", "Int32Array.from(nums).sort()"),
            ("f(nums: int[]) -> int[]", "/**\n * nums.sort()\n */"),
        ] {
            assert_eq!(warned(signature, source), None, "{source}");
        }
    }
}
