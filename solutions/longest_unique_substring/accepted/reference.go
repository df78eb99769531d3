// Longest substring without a repeated character: a window whose left edge jumps behind the last repeat.
package main

// The length of the longest substring of s, which is ASCII, in which no character repeats.
// O(n) time, O(1) memory.
func longestUniqueSubstring(s string) int {
	// For each character, one past the index at which it was last seen; 0 where it was not seen yet.
	var behindLast [128]int
	longest := 0
	// From left to right is the longest substring without a repeat that ends at right.
	left := 0
	for right := 0; right < len(s); right++ {
		// Whatever was seen to the left of the window is no repeat in it: the left edge never goes back.
		if behindLast[s[right]] > left {
			left = behindLast[s[right]]
		}
		behindLast[s[right]] = right + 1
		if right+1-left > longest {
			longest = right + 1 - left
		}
	}
	return longest
}
