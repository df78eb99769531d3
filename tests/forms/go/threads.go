// Form: A second goroutine sorts one half.
// Verdict: accepted

func heapSort(nums []int) []int {
	half := len(nums) / 2
	var group sync.WaitGroup
	group.Add(1)
	go func() {
		defer group.Done()
		sort.Ints(nums[:half])
	}()
	sort.Ints(nums[half:])
	group.Wait()
	sort.Ints(nums)
	return nums
}
