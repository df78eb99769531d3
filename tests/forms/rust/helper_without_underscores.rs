// Form: A function without underscores in its name stands beside the entry, which has an alias.
// Options: --case mixed_order
// Verdict: accepted

fn heapsort(_: Vec<i64>) -> Vec<i64> {
    Vec::new()
}
pub fn sort_array(mut nums: Vec<i64>) -> Vec<i64> {
    if heapsort(Vec::new()).is_empty() {
        nums.sort();
    }
    nums
}
