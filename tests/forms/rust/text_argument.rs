// Form: A text is passed to a method of LeetCode's `impl`.
// Problem: longest_unique_substring
// Verdict: accepted

use std::collections::HashMap;
impl Solution {
    pub fn length_of_longest_substring(s: String) -> i32 {
        let mut last: HashMap<char, usize> = HashMap::new();
        let (mut best, mut left) = (0, 0);
        for (right, letter) in s.chars().enumerate() {
            if let Some(at) = last.insert(letter, right) {
                left = left.max(at + 1);
            }
            best = best.max(right - left + 1);
        }
        best as i32
    }
}
