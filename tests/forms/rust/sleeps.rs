// Form: The function sleeps longer than a call may.
// Options: --time-limit 0.3
// Verdict: time_limit_exceeded
// Says: "rest"

fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    std::thread::sleep(std::time::Duration::from_secs(60)); nums
}
