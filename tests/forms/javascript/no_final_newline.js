// Form: The last line has no newline.
// Verdict: accepted

const heapSort = (nums) => nums.sort((a, b) => a - b) // the end