// Form: The function and the file are named after an alias of the problem, as LeetCode has it.
// File: sort_array.ts
// Options: --case mixed_order
// Verdict: accepted

function sortArray(nums: number[]): number[] {
    return nums.sort((a, b) => a - b);
};
