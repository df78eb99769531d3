// Form: The function and the file are named after an alias of the problem, as LeetCode has it.
// File: sort_array.js
// Options: --case mixed_order
// Verdict: accepted

/**
 * @param {number[]} nums
 * @return {number[]}
 */
var sortArray = function(nums) {
    return nums.sort((a, b) => a - b);
};
