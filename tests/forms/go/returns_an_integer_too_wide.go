// Form: An integer comes back that 64 bits do not hold.
// Verdict: wrong_answer
// Says: uint64 9223372036854775808, which does not fit 64 bits
// Says: result[0]

func heapSort(nums []int) []uint64 {
	return []uint64{1 << 63}
}
