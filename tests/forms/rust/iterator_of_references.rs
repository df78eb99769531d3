// Form: The function takes an iterator of references and returns references.
// Verdict: accepted

fn heap_sort<'a>(nums: impl IntoIterator<Item = &'a i64>) -> Vec<&'a i64> {
    let mut nums: Vec<_> = nums.into_iter().collect();
    nums.sort();
    nums
}
