// Reads a file of the judge's folder.
// verdict: RTE
// stopped by: landlock
pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    std::fs::read("@CANARY@").unwrap();
    nums.sort();
    nums
}
