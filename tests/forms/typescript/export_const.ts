// Form: A module exports a constant.
// Verdict: accepted

export const sortArray = (nums) => nums.sort((a, b) => a - b);
