// Form: Solution implements a trait that promises the function.
// Problem: longest_unique_substring
// Verdict: accepted

trait Longest { fn length_of_longest_substring(s: &str) -> i64; }
impl Longest for Solution { fn length_of_longest_substring(s: &str) -> i64 {
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
