// Form: A guarded `main` that would end the program is not run.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums: number[]) {
    return nums.sort((a, b) => a - b);
}
if (require.main === module) {
    process.exit(1);
}
