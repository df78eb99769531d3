// Form: Rows of floats as arrays, a list of floats and a float are passed.
// Problem: nms
// Verdict: accepted

type box [4]float64

func (b box) area() float64 { return (b[2] - b[0]) * (b[3] - b[1]) }

func nms(boxes []box, scores []float64, threshold float64) []int {
	order := make([]int, len(boxes))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return scores[order[a]] > scores[order[b]] })
	var kept []int
next:
	for _, i := range order {
		for _, k := range kept {
			a, b := boxes[k], boxes[i]
			width := math.Max(0, math.Min(a[2], b[2])-math.Max(a[0], b[0]))
			common := width * math.Max(0, math.Min(a[3], b[3])-math.Max(a[1], b[1]))
			joined := a.area() + b.area() - common
			if joined > 0 && common/joined > threshold {
				continue next
			}
		}
		kept = append(kept, i)
	}
	return kept
}
