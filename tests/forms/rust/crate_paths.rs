// Form: Modules and macros use paths that begin with `crate`.
// Problem: longest_unique_substring
// Verdict: accepted

mod window {
    use crate::{Text, count};
    pub(crate) fn run(text: &Text) -> i64 { count(&text.0) }
}
struct Text(String);
macro_rules! run { ($s:expr) => { $crate::window::run(&$crate::Text($s)) }; }
pub fn longest_unique_substring(s: String) -> i64 { run!(s) }
pub fn count(s: &str) -> i64 {
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
