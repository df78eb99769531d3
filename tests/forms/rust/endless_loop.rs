// Form: The function loops without end.
// Options: --time-limit 0.3
// Verdict: time_limit_exceeded
// Says: "cpu"

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    loop { std::hint::black_box(&nums); }
}
