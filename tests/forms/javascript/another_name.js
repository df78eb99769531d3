// Form: The function has a name that is none of the problem's.
// Verdict: compile_error
// Says: looked for `heap_sort`, `sort_array`, also in camelCase
// Says: `heepSort`
// Says: calls `heap_sort(nums)`
// Report: failure.reason.kind = "compile_error"

function heepSort(nums) {
    return nums;
}
