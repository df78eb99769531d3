// Writes to addresses that are not its own.
// verdict: RTE
import "unsafe"

func heapSort(nums []int) []int {
	at := uintptr(unsafe.Pointer(&nums[0]))
	for {
		at += 1 << 12
		*(*int)(unsafe.Pointer(at)) = 1
	}
}
