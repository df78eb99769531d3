// Form: A parameter has a type in which the argument cannot be passed.
// Verdict: compile_error
// Says: `nums` is int[], which a parameter of type map[int]int cannot take

func heapSort(nums map[int]int) []int {
	return nil
}
