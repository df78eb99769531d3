// Form: The function prints its answer in place of returning it.
// Verdict: wrong_answer
// Says: what is printed is no answer

function heapSort(nums) {
    console.log(nums.sort((a, b) => a - b));
}
