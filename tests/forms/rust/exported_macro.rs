// Form: A macro is exported and called through `crate`.
// Problem: longest_unique_substring
// Verdict: accepted

#[macro_export]
macro_rules! count { ($s:expr) => { $crate::counted(&$s) }; }
fn counted(s: &str) -> i64 {
    let s = s.as_bytes();
    let (mut left, mut best) = (0, 0);
    for right in 0..s.len() {
        while s[left..right].contains(&s[right]) {
            left += 1;
        }
        best = best.max(right + 1 - left);
    }
    best as i64
}
pub fn longest_unique_substring(s: String) -> i64 { crate::count!(s) }
