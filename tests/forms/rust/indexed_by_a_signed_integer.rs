// Form: A vector is indexed by an `i32`.
// Verdict: compile_error
// Says: cannot be indexed by `i32`
// Says: `usize`
// Never says: /rustc/

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    let i: i32 = 0;
    vec![nums[i]]
}
