// Sleeps in every 25th call of a process; a fresh one answers it.
// verdict: WA
// says: leaked
use std::sync::atomic::{AtomicUsize, Ordering};

static N_CALLS: AtomicUsize = AtomicUsize::new(1);

fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    if N_CALLS.fetch_add(1, Ordering::Relaxed) % 25 == 0 {
        std::thread::sleep(std::time::Duration::from_secs(600));
    }
    nums.sort();
    nums
}
