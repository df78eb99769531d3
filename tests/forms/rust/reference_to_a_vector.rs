// Form: The function takes a reference to a vector.
// Verdict: accepted

fn heap_sort(nums: &Vec<i64>) -> Vec<i64> {
    let mut v = nums.to_vec();
    v.sort();
    v
}
