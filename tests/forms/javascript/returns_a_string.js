// Form: A string is returned in place of a list.
// Verdict: wrong_answer
// Says: string \"1,2

function heapSort(nums) {
    return nums.length > 1 ? `1,2,${nums}` : nums;
}
