// Form: A namespace holds a helper.
// Options: --case mixed_order
// Verdict: accepted

namespace Sorts {
    export const compare = (a: number, b: number) => a - b;
}
function heapSort(nums: number[]) {
    return nums.sort(Sorts.compare);
}
