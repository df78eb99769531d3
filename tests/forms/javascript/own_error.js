// Form: An error of the file's own class is thrown.
// Verdict: run_time_error
// Says: TooSmall
// Says: 2 items
// Report: failure.reason.line = 14

class TooSmall extends Error {
    get name() {
        return "TooSmall";
    }
}
function heapSort(nums) {
    if (nums.length === 2) {
        throw new TooSmall("2 items");
    }
    return nums.sort((a, b) => a - b);
}
