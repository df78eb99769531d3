// Looks for a secret in its environment.
// verdict: RTE
// hides: @SECRET@
function heapSort(nums) {
    if (!JSON.stringify(process.env).includes("@SECRET@")) throw new Error("nothing is there: " + Object.keys(process.env));
    return nums.sort((a, b) => a - b);
}
