// Calls itself for ever.
// verdict: RTE
// says: stack overflow
fn down(n: u64) -> u64 {
    let here = std::hint::black_box([n; 8]);
    down(here[3] + 1) + here[5]
}
pub fn heap_sort(_nums: Vec<i64>) -> Vec<i64> {
    vec![down(0) as i64]
}
