// Form: A right function prints to both streams.
// Verdict: accepted

function heapSort(nums) {
    console.log('to stdout', nums.length);
    console.error('to stderr');
    return nums.sort((a, b) => a - b);
}
