// Form: What lives takes most of the memory that the problem allows, and much garbage beside it.
// Options: --case mixed_order
// Verdict: accepted

func heapSort(nums []int) []int {
	held := make([][]byte, 0)
	for i := 0; i < 150; i++ {
		held = append(held, make([]byte, 1<<20))
		held[i][i] = 1
	}
	for i := 0; i < 300; i++ {
		held[i%150] = make([]byte, 1<<20)
	}
	sort.Ints(nums)
	return nums[:len(nums)*len(held)/150]
}
