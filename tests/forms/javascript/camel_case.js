// Form: The function in camelCase, as a constant.
// Options: --case mixed_order
// Verdict: accepted

const heapSort = (nums) => nums.toSorted((a, b) => a - b);
