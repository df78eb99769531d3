// Form: An array is indexed beyond its end, in a helper.
// Verdict: run_time_error
// Says: TypeError
// Says: an index beyond the end
// Says: line 9, in helper
// Report: failure.reason.line = 9

function helper(rows) {
    return rows[rows.length].length;
}
function heapSort(nums) {
    return helper([nums]);
}
