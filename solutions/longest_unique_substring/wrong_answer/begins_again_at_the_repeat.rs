// Empties the window at a repeat and begins again there, though the new window begins behind the character's earlier place.
// Killed by: hidden
use std::collections::HashSet;

pub fn longest_unique_substring(s: String) -> i64 {
    let mut window = HashSet::new();
    let mut longest = 0;
    for character in s.chars() {
        if window.contains(&character) {
            window.clear();
        }
        window.insert(character);
        longest = longest.max(window.len());
    }
    longest as i64
}
