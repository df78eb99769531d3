// Ignores signals, and works without end.
// verdict: TLE
import (
	"os/signal"
	"syscall"
)

func heapSort(nums []int) []int {
	signal.Ignore(syscall.SIGTERM, syscall.SIGXCPU, syscall.SIGALRM, syscall.SIGINT)
	for {
	}
}
