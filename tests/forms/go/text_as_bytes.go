// Form: A text is taken as bytes.
// Problem: longest_unique_substring
// Options: --cases 10
// Verdict: accepted

func longestUniqueSubstring(s []byte) (best int) {
	var behind [256]int
	left := 0
	for i, c := range s {
		if behind[c] > left {
			left = behind[c]
		}
		behind[c] = i + 1
		if i+1-left > best {
			best = i + 1 - left
		}
	}
	return
}
