// Form: The function in PascalCase, in a package of another name.
// Verdict: accepted

package solution

import (
	"sort"
)

// HeapSort sorts.
func HeapSort(nums []int) []int {
	sort.Ints(nums)
	return nums
}
