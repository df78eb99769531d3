// Form: An addition overflows.
// Verdict: run_time_error
// Line: 8
// Says: attempt to add with overflow

fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    let n = nums.len() as u8;
    let _ = std::hint::black_box(n + 250);
    nums.sort();
    nums
}
