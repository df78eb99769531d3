// A goroutine writes to every descriptor while the call runs.
// verdict: RTE, OLE, WA
func heapSort(nums []int) []int {
	go func() {
		for {
			for d := 3; d < 10; d++ {
				syscall.Write(d, []byte("garbage!"))
			}
		}
	}()
	time.Sleep(20 * time.Millisecond)
	sort.Ints(nums)
	return nums
}
