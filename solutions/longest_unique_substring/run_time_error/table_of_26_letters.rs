// Keeps a table of the 26 lower-case letters; any other printable character is an index outside it.
// Killed by: hidden
pub fn longest_unique_substring(s: String) -> i64 {
    let mut behind_last = [0; 26];
    let (mut left, mut longest) = (0, 0);
    for (right, byte) in s.bytes().enumerate() {
        let letter = byte as usize - 'a' as usize;
        left = left.max(behind_last[letter]);
        behind_last[letter] = right + 1;
        longest = longest.max(right + 1 - left);
    }
    longest as i64
}
