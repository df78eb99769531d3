// Form: The function takes a parameter more than the problem passes.
// Verdict: compile_error
// Says: takes 2 parameters
// Says: passes 1

fn heap_sort(nums: Vec<i64>, size: usize) -> Vec<i64> {
    nums
}
