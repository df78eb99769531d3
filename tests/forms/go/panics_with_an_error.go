// Form: A panic carries an error of the file's own type.
// Verdict: run_time_error
// Line: 11
// Says: only 7

type tooFew struct{ n int }

func (t tooFew) Error() string { return fmt.Sprintf("only %d", t.n) }

func heapSort(nums []int) []int {
	panic(tooFew{7})
}
