// Form: The file ends the program while it loads.
// Verdict: compile_error
// Says: process.exit

process.exit(0);
function heapSort(nums) { return nums; }
