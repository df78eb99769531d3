// Form: The function prints without end.
// Verdict: output_limit_exceeded
// Says: printed_too_much

func heapSort(nums []int) []int {
	for {
		fmt.Println(strings.Repeat("x", 65536))
	}
}
