// Form: Goroutines hand over elements by channels.
// Options: --case mixed_order
// Verdict: accepted

func heapSort(nums []int) []int {
	in := make(chan int)
	go func() {
		for _, x := range nums {
			in <- x
		}
		close(in)
	}()
	var found []int
	for x := range in {
		found = append(found, x)
	}
	sort.Ints(found)
	return found
}
