// Form: The function is `async`, and waits for a timer.
// Options: --case mixed_order
// Verdict: accepted

const later = () => new Promise((resolve) => setTimeout(resolve, 1));
async function heapSort(nums) {
    await later();
    return nums.sort((a, b) => a - b);
}
