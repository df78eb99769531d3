// Form: The function belongs to a type that is not Solution.
// Problem: longest_unique_substring
// Verdict: compile_error
// Says: no function of that name
// Says: impl Solution

struct Sorter;
impl Sorter { pub fn longest_unique_substring(s: String) -> i64 {
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
