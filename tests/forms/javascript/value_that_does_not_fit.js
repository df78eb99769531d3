// Form: An integer that is returned does not fit 64 bits.
// Verdict: wrong_answer
// Says: does not fit 64

function heapSort(nums) {
    return nums.map(() => 2n ** 70n);
}
