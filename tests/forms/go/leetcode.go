// Form: A function as LeetCode gives it, without package and imports, with a heap of its own.
// Verdict: accepted

func sortArray(nums []int) []int {
	h := &hp{}
	for _, x := range nums {
		heap.Push(h, x)
	}
	ans := []int{}
	for h.Len() > 0 {
		ans = append(ans, heap.Pop(h).(int))
	}
	return ans
}

type hp struct{ sort.IntSlice }

func (h *hp) Push(v any) { h.IntSlice = append(h.IntSlice, v.(int)) }
func (h *hp) Pop() any {
	a := h.IntSlice
	v := a[len(a)-1]
	h.IntSlice = a[:len(a)-1]
	return v
}
