// `impl Solution`, a borrowed slice, and a window that counts its elements in a B-tree.
use std::collections::BTreeMap;

impl Solution {
    pub fn sort_nearly_sorted(nums: &[i64], k: i32) -> Vec<i64> {
        let mut window: BTreeMap<i64, usize> = BTreeMap::new();
        let mut sorted = Vec::new();
        for (i, &num) in nums.iter().enumerate() {
            *window.entry(num).or_default() += 1;
            if i >= k as usize {
                let mut first = window.first_entry().unwrap();
                sorted.push(*first.key());
                *first.get_mut() -= 1;
                if *first.get() == 0 {
                    first.remove();
                }
            }
        }
        for (num, count) in window {
            sorted.extend(std::iter::repeat_n(num, count));
        }
        sorted
    }
}
