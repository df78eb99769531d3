// Form: Numbers are sorted as texts, and a warning says so.
// Verdict: wrong_answer
// Tells: compares numbers as texts
// Says: "wrong_answer"

function heapSort(nums) {
    return nums.sort();
}
