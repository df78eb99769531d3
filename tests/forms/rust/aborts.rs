// Form: The function aborts the program.
// Verdict: run_time_error
// Says: SIGABRT

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    std::process::abort()
}
