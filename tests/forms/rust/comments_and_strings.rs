// Form: Comments and strings hold heads of the function that must not be found.
// Options: --case mixed_order
// Verdict: accepted

/* pub fn heap_sort(nums: Vec<i64>, n: usize) { /* nested */ */
// fn heap_sort() {}
const TEXT: &str = "fn heap_sort(a: i64, b: i64) { \" /*";
const RAW: &str = r#"impl Solution { fn sort_array() { ""#;
/// `fn heap_sort()`
pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    let brace = '{'; // }
    nums.sort();
    if brace == '{' && TEXT.len() + RAW.len() > 0 { nums } else { Vec::new() }
}
