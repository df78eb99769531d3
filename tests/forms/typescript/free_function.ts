// Form: The problem's function, in camelCase.
// Verdict: accepted

function heapSort(nums: number[]): number[] {
    return [...nums].sort((a, b) => a - b);
}
