// Form: The method of that name belongs to a type that is not Solution.
// Verdict: compile_error
// Says: no function of that name: looked for
// Says: the file defines `Sorter.heapSort`

type Sorter struct{}

func (s *Sorter) heapSort(nums []int) []int { return nums }
