// Form: Statics have names that code around the file might use.
// Problem: longest_unique_substring
// Verdict: accepted

#![allow(non_upper_case_globals)]
static arguments: u8 = 1;
static names: u8 = 2;
const signature: &str = "";
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
