// Form: The function prints without end.
// Verdict: output_limit_exceeded
// Says: printed_too_much

function heapSort(nums) {
    for (;;) {
        console.log("x".repeat(65536));
    }
}
