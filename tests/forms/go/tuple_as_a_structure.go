// Form: The parts of a tuple are fields of a structure.
// Problem: conv_cost
// Options: --cases 10
// Verdict: accepted

type cost struct{ products, weights int }

func convCost(cIn, cOut, kernel, hOut, wOut, groups int) cost {
	weights := cIn / groups * cOut * kernel * kernel
	return cost{weights * hOut * wOut, weights}
}
