// Form: The function prints its answer in place of returning it.
// Verdict: wrong_answer
// Says: nothing (the function has no result

func heapSort(nums []int) {
	fmt.Println(1)
}
