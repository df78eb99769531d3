// Form: A path that begins with `crate` is wrong, and is shown as it was written.
// Problem: longest_unique_substring
// Verdict: compile_error
// Says: import `crate::Widow`
// Says: 9:9
// Never says: submission::

mod a {
    use crate::Widow;
}
struct Window;
pub fn longest_unique_substring(s: String) -> i64 {
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
