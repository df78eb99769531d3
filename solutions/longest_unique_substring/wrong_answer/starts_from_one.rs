// Starts from an answer of 1, which an empty string does not have.
// Killed by: hidden
pub fn longest_unique_substring(s: &str) -> usize {
    let bytes = s.as_bytes();
    let (mut left, mut longest) = (0, 1);
    for right in 1..bytes.len() {
        while bytes[left..right].contains(&bytes[right]) {
            left += 1;
        }
        longest = longest.max(right + 1 - left);
    }
    longest
}
