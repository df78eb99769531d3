// The Viterbi algorithm.
package main

import "math"

// log(0) is minus infinity: what an impossible step should cost.
func logarithms(probabilities [][]float64) [][]float64 {
	result := make([][]float64, len(probabilities))
	for i, row := range probabilities {
		result[i] = make([]float64, len(row))
		for j, p := range row {
			result[i][j] = math.Log(p)
		}
	}
	return result
}

// One most likely path of hidden states, in O(T * N^2).
//
// Works with sums of logarithms, because a product of thousands of probabilities is 0 in floating point.
func viterbi(initial []float64, transition [][]float64, emission [][]float64, observations []int) []int {
	if len(observations) == 0 {
		return nil
	}
	nStates := len(initial)
	logTransition, logEmission := logarithms(transition), logarithms(emission)

	// best[state]: the log-probability of the best path that ends in state, over the observations so far.
	best, nextBest := make([]float64, nStates), make([]float64, nStates)
	for state := range best {
		best[state] = math.Log(initial[state]) + logEmission[state][observations[0]]
	}

	// cameFrom[t][state]: the state before state on the best path that is in state at time t.
	cameFrom := make([][]int32, len(observations))
	for t := 1; t < len(observations); t++ {
		cameFrom[t] = make([]int32, nStates)
		for to := range nextBest {
			nextBest[to] = math.Inf(-1)
		}
		for from := range best {
			for to, cost := range logTransition[from] {
				if through := best[from] + cost; through > nextBest[to] {
					nextBest[to] = through
					cameFrom[t][to] = int32(from)
				}
			}
		}
		for to := range nextBest {
			nextBest[to] += logEmission[to][observations[t]]
		}
		best, nextBest = nextBest, best
	}

	// Only the end of the best path is known by now; its earlier states are read off backwards.
	path := make([]int, len(observations))
	last := len(path) - 1
	for state := range best {
		if best[state] > best[path[last]] {
			path[last] = state
		}
	}
	for t := last; t > 0; t-- {
		path[t-1] = int(cameFrom[t][path[t]])
	}
	return path
}
