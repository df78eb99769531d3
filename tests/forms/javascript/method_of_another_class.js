// Form: The method of that name belongs to a class that is not Solution.
// Verdict: compile_error
// Says: `Sorter.heapSort`
// Report: failure.reason.kind = "compile_error"

class Sorter {
    heapSort(nums) {
        return [];
    }
}
