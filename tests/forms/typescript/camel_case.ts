// Form: The function in camelCase, as a constant.
// Verdict: accepted

const heapSort = (nums: number[]): number[] => nums.toSorted((a, b) => a - b);
