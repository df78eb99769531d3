// Softmax of each row, in place, with the largest logit of the row taken off.
package main

import "math"

func softmax(logits [][]float64) [][]float64 {
	for _, row := range logits {
		largest, sum := math.Inf(-1), 0.0
		for _, x := range row {
			largest = math.Max(largest, x)
		}
		for i, x := range row {
			row[i] = math.Exp(x - largest)
			sum += row[i]
		}
		for i := range row {
			row[i] /= sum
		}
	}
	return logits
}
