// Lets a compiler of C include a file of the judge's.
// verdict: CE
// hides: only the judge reads this

// #include "@CANARY@"
import "C"

func heapSort(nums []int) []int {
	sort.Ints(nums)
	return nums
}
