// Runs another program.
// verdict: RTE
// stopped by: landlock, seccomp
import "os/exec"

func heapSort(nums []int) []int {
	if err := exec.Command("/bin/true").Run(); err != nil {
		panic(err)
	}
	sort.Ints(nums)
	return nums
}
