// Form: A module exports a constant.
// Options: --case mixed_order
// Verdict: accepted

export const sortArray = (nums) => nums.sort((a, b) => a - b);
