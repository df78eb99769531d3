// Form: The method takes `&mut self` and a text, of one lifetime.
// Problem: longest_unique_substring
// Verdict: accepted

enum Solution { Only }
impl Solution { pub fn length_of_longest_substring<'a>(&'a mut self, s: &'a str) -> i64 {
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
