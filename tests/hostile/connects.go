// Connects to a server on this machine.
// verdict: RTE
// stopped by: landlock, namespaces, seccomp
func heapSort(nums []int) []int {
	socket, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	if err != nil {
		panic(err)
	}
	if err := syscall.Connect(socket, &syscall.SockaddrInet4{Port: @TCP@, Addr: [4]byte{127, 0, 0, 1}}); err != nil {
		panic(err)
	}
	sort.Ints(nums)
	return nums
}
