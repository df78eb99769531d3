// A right window, but `chars().nth(i)` walks from the string's beginning each time, which makes it quadratic.
// Killed by: hidden or growth
use std::collections::HashSet;

pub fn longest_unique_substring(s: String) -> i64 {
    let n = s.chars().count();
    let mut window = HashSet::new();
    let (mut left, mut longest) = (0, 0);
    for right in 0..n {
        let character = s.chars().nth(right).unwrap();
        while window.contains(&character) {
            window.remove(&s.chars().nth(left).unwrap());
            left += 1;
        }
        window.insert(character);
        longest = longest.max(window.len());
    }
    longest as i64
}
