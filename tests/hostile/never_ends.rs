// Runs for ever.
// verdict: TLE
pub fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    let mut n = nums.len();
    while std::hint::black_box(true) {
        n = n.wrapping_mul(31).wrapping_add(7);
    }
    vec![n as i64]
}
