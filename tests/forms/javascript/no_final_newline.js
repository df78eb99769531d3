// Form: The last line has no newline.
// Options: --case mixed_order
// Verdict: accepted

const heapSort = (nums) => nums.sort((a, b) => a - b) // the end