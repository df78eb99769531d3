// Form: The function aborts the program.
// Verdict: run_time_error
// Says: SIGABRT

func heapSort(nums []int) []int {
	syscall.Kill(syscall.Getpid(), syscall.SIGABRT)
	for {
		time.Sleep(time.Hour)
	}
}
