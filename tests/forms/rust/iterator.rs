// Form: The function takes an iterator.
// Verdict: accepted

fn heap_sort(nums: impl Iterator<Item = i32>) -> Vec<i32> {
    let mut nums: Vec<_> = nums.into_iter().collect();
    nums.sort();
    nums
}
