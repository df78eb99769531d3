// Form: The function ends the program before it has returned.
// Verdict: run_time_error
// Says: exit code 0

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    std::process::exit(0)
}
