// Form: A trait has the function as its default, and Solution implements the trait.
// Problem: longest_unique_substring
// Verdict: accepted

trait Longest { fn length_of_longest_substring(s: &str) -> i64 {
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
 }
struct Solution;
impl Longest for Solution {}
