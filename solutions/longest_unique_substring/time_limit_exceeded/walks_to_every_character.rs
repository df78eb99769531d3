// A right window, but `chars().nth(i)` walks from the string's beginning each time, which makes it quadratic.
// Killed by: hidden or growth
pub fn longest_unique_substring(s: String) -> i64 {
    let n = s.chars().count();
    let (mut left, mut longest) = (0, 0);
    for right in 0..n {
        let character = s.chars().nth(right);
        if let Some(earlier) = (left..right).rev().find(|place| s.chars().nth(*place) == character) {
            left = earlier + 1;
        }
        longest = longest.max(right + 1 - left);
    }
    longest as i64
}
