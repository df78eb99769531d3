// Form: A Set is returned.
// Verdict: wrong_answer
// Says: a Set, which is no array

function heapSort(nums) {
    return new Set(nums);
}
