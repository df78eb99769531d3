// Form: The answer has a hole.
// Verdict: wrong_answer
// Says: undefined

function heapSort(nums) {
    return nums.length > 1 ? new Array(nums.length) : nums;
}
