//! Longest substring without a repeated character: a window whose left edge jumps behind the last repeat.

/// The length of the longest substring of `s`, which is ASCII, in which no character repeats. O(n) time, O(1) memory.
pub fn longest_unique_substring(s: &str) -> i64 {
    // For each character, one past the index at which it was last seen; 0 where it was not seen yet.
    let mut behind_last = [0_usize; 128];
    let mut longest = 0;
    // s[left..=right] is the longest substring without a repeat that ends at `right`.
    let mut left = 0;
    for (right, byte) in s.bytes().enumerate() {
        // Whatever was seen to the left of the window is no repeat in it: the left edge never goes back.
        left = left.max(behind_last[usize::from(byte)]);
        behind_last[usize::from(byte)] = right + 1;
        longest = longest.max(right + 1 - left);
    }
    longest as i64
}
