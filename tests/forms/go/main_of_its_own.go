// Form: A `main`, and variables and functions that are set up before it.
// Verdict: accepted

package main

import (
	"fmt"
	"os"
	"sort"
)

var ready = prepare()

func prepare() bool { return true }

func init() {
	ready = ready && true
}

func main() {
	fmt.Println(heapSort([]int{2, 1}))
	os.Exit(3)
}

func heapSort(nums []int) []int {
	if !ready {
		return nil
	}
	sort.Ints(nums)
	return nums
}
