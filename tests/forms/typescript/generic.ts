// Form: A function that is open in its type.
// Options: --case mixed_order
// Verdict: accepted

function heapSort<T extends number>(nums: T[]): T[] {
    return nums.sort((a, b) => a - b);
}
