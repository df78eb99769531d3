// Form: A static variable carries state from call to call.
// Verdict: wrong_answer
// Report: failure.finding.kind = "leaked_state"

use std::sync::Mutex;
static SEEN: Mutex<Vec<i64>> = Mutex::new(Vec::new());
fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    let mut seen = SEEN.lock().unwrap();
    seen.extend(nums);
    seen.sort();
    seen.clone()
}
