// Form: A parameter is called `gen`, which is a keyword in Rust 2024 and a name in Rust 2021.
// Options: --case mixed_order
// Verdict: accepted

pub fn heap_sort(gen: Vec<i64>) -> Vec<i64> {
    let mut nums = gen;
    nums.sort();
    nums
}
