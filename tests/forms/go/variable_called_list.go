// Form: A variable has the name of a package that could be imported.
// Options: --case mixed_order
// Verdict: accepted

type numbers struct{ Items []int }

func heapSort(nums []int) []int {
	list := numbers{nums}
	sort.Ints(list.Items)
	return list.Items
}
