// Form: The function is a generator.
// Verdict: wrong_answer
// Says: one by one

function* heapSort(nums) {
    yield* nums.sort((a, b) => a - b);
}
