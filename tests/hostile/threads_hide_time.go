// Lets threads work while the call itself sleeps.
// verdict: TLE
func heapSort(nums []int) []int {
	for i := 0; i < 4; i++ {
		go func() {
			for {
			}
		}()
	}
	select {}
}
