// Form: A type has the problem's name.
// Verdict: compile_error
// Says: `HeapSort` is a type: Kata calls a function

type HeapSort struct{}

func (h HeapSort) Sort(nums []int) []int { return nums }
