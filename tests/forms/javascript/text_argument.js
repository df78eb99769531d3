// Form: A text is passed.
// Problem: longest_unique_substring
// Verdict: accepted

var lengthOfLongestSubstring = function(s) {
    const last = new Map();
    let [best, left] = [0, 0];
    Array.from(s).forEach((letter, right) => {
        left = Math.max(left, (last.get(letter) ?? -1) + 1);
        last.set(letter, right);
        best = Math.max(best, right - left + 1);
    });
    return best;
};
