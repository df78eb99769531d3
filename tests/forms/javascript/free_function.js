// Form: The problem's function, in camelCase.
// Verdict: accepted

function heapSort(nums) {
    return [...nums].sort((a, b) => a - b);
}
