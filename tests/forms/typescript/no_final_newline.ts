// Form: The last line has no newline.
// Verdict: accepted

const heapSort = (nums: number[]) => nums.sort((a, b) => a - b) // the end