// Form: Function and file bear an alias of the problem.
// File: sort_array.rs
// Verdict: accepted

fn sort_array(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    nums
}
