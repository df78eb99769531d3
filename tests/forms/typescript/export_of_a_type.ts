// Form: A module exports a type and its function.
// Options: --case mixed_order
// Verdict: accepted

export type Numbers = number[];
export const heapSort = (nums: Numbers): Numbers => nums.sort((a, b) => a - b);
