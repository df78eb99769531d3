// Form: The function takes and returns `i128`.
// Verdict: accepted

fn heap_sort(mut nums: Vec<i128>) -> Vec<i128> {
    nums.sort();
    nums
}
