// Longest substring without a repeated character: a window whose left edge jumps behind the last repeat.

/**
 * The length of the longest substring of `s` in which no character repeats, in O(n).
 * @param {string} s
 * @return {number}
 */
function longestUniqueSubstring(s) {
    const lastSeen = new Map();
    let [longest, left, right] = [0, 0, 0];
    // A loop over a string takes whole characters, also those of two units.
    for (const character of s) {
        // A character seen to the left of the window is no repeat in it: the left edge never goes back.
        left = Math.max(left, (lastSeen.get(character) ?? -1) + 1);
        lastSeen.set(character, right);
        right += 1;
        longest = Math.max(longest, right - left);
    }
    return longest;
}
