// Writes a file beside the judge's.
// verdict: RTE
// stopped by: landlock
function heapSort(nums) {
    require("fs").writeFileSync("@OUTSIDE@", "here");
    return nums.sort((a, b) => a - b);
}
