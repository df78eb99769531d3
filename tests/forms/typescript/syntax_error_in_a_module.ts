// Form: A module has a mistake in its third line of code.
// Verdict: compile_error
// Says: SyntaxError
// Report: failure.reason.line = 8

import fs from "fs";
export default function heapSort(nums) {
    return nums.sort((a, b) => );
}
