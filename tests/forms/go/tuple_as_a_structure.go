// Form: The parts of a tuple are fields of a structure.
// Problem: conv_cost
// Options: --cases 10
// Verdict: accepted

type cost struct{ weights, products int }

func convCost(cIn, cOut, kernel, hOut, wOut, groups int) cost {
	weights := cIn / groups * cOut * kernel * kernel
	return cost{weights, weights * hOut * wOut}
}
