// Form: A loop counts in a variable that nothing declares, as sloppy code may.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums) {
    for (i = 0; i < nums.length; i++) {}
    return nums.sort((a, b) => a - b);
}
