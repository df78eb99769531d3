// Form: A wrong function prints to both streams, and the report shows what.
// Verdict: wrong_answer
// Report: counterexample.printed.stdout = "to stdout 2\n"
// Report: counterexample.printed.stderr = "to stderr\n"

function heapSort(nums) {
    console.log('to stdout', nums.length);
    console.error('to stderr');
    return nums;
}
