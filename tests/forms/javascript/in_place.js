// Form: The function sorts its argument and returns nothing.
// Verdict: wrong_answer
// Says: ends with `return nums`

function heapSort(nums) {
    nums.sort((a, b) => a - b);
}
