// Form: A namespace holds a helper.
// Verdict: accepted

namespace Sorts {
    export const compare = (a: number, b: number) => a - b;
}
function heapSort(nums: number[]) {
    return nums.sort(Sorts.compare);
}
