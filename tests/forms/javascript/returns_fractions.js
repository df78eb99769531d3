// Form: The answer holds a number that is no integer.
// Verdict: wrong_answer
// Says: number 0.5
// Says: result[0]

function heapSort(nums) {
    return nums.map(() => 0.5);
}
