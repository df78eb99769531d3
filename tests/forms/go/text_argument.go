// Form: A text is passed.
// Problem: longest_unique_substring
// Verdict: accepted

func lengthOfLongestSubstring(s string) int {
	last := map[byte]int{}
	left, best := 0, 0
	for i := range s {
		if at, ok := last[s[i]]; ok && at >= left {
			left = at + 1
		}
		last[s[i]] = i
		if i-left+1 > best {
			best = i - left + 1
		}
	}
	return best
}
