// Reads a file of the judge's folder.
// verdict: RTE
// says: EACCES
// stopped by: landlock
function heapSort(nums) {
    require("fs").readFileSync("@CANARY@");
    return nums.sort((a, b) => a - b);
}
