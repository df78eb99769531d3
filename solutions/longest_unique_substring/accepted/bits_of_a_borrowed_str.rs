// A borrowed str, a usize, and the window's characters as the bits of one integer.
pub fn longest_unique_substring(s: &str) -> usize {
    let bytes = s.as_bytes();
    let (mut seen, mut left) = (0_u128, 0);
    (0..bytes.len())
        .map(|right| {
            while seen >> bytes[right] & 1 == 1 {
                seen ^= 1 << bytes[left];
                left += 1;
            }
            seen |= 1 << bytes[right];
            right - left + 1
        })
        .max()
        .unwrap_or(0)
}
