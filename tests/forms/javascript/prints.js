// Form: A right function prints to both streams.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums) {
    console.log('to stdout', nums.length);
    console.error('to stderr');
    return nums.sort((a, b) => a - b);
}
