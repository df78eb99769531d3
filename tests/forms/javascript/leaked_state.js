// Form: A global variable carries state from call to call.
// Verdict: wrong_answer
// Report: failure.finding.kind = "leaked_state"

const seen = [];
function heapSort(nums) {
    seen.push(...nums);
    return seen.toSorted((a, b) => a - b);
}
