// Form: The function takes anything that can be iterated over.
// Verdict: accepted

fn heap_sort<I>(nums: I) -> Vec<I::Item> where I: IntoIterator, I::Item: Ord {
    let mut nums: Vec<_> = nums.into_iter().collect();
    nums.sort();
    nums
}
