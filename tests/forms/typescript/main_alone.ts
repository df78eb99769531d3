// Form: The function stands below `if (require.main === module)`, which is not run.
// Verdict: compile_error
// Says: what stands under that line is not run

if (require.main === module) {
    const heapSort = (nums) => nums.sort((a, b) => a - b);
    console.log(heapSort([2, 1]));
}
