// LeetCode 3 as it is submitted there: `impl Solution`, an owned String, and i32.
use std::collections::HashMap;

impl Solution {
    pub fn length_of_longest_substring(s: String) -> i32 {
        let mut last: HashMap<char, i32> = HashMap::new();
        let mut start = 0;
        let mut ans = 0;
        for (i, c) in s.chars().enumerate() {
            let i = i as i32;
            if let Some(&j) = last.get(&c) {
                start = start.max(j + 1);
            }
            last.insert(c, i);
            ans = ans.max(i - start + 1);
        }
        ans
    }
}
