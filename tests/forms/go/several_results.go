// Form: The parts of a tuple are results of the function.
// Problem: conv_cost
// Verdict: accepted

func convCost(cIn, cOut, kernel, hOut, wOut, groups int) (int, int) {
	weights := cIn / groups * cOut * kernel * kernel
	return weights * hOut * wOut, weights
}
