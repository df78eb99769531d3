// Form: An iterator is returned.
// Verdict: wrong_answer
// Says: one by one

function heapSort(nums) {
    return nums.sort((a, b) => a - b).values();
}
