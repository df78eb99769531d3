// Form: A type is wrong, which nothing checks before the call.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums: string): boolean {
    return (nums as any).sort((a: number, b: number) => a - b);
}
