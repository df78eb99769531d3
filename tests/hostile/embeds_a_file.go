// Lets the compiler embed a file of the judge's.
// verdict: CE
// hides: only the judge reads this
import _ "embed"

//go:embed @CANARY@
var text string

func heapSort(nums []int) []int {
	panic(text)
}
