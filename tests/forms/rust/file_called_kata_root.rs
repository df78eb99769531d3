// Form: The file has a name that Kata might use itself.
// Problem: longest_unique_substring
// File: kata_root.rs
// Options: --problem longest_unique_substring
// Verdict: accepted

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
