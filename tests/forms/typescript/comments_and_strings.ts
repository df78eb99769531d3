// Form: Comments, strings and expressions hold heads of the function that must not be found.
// Options: --case mixed_order
// Verdict: accepted

// function heapSort(nums, n) { return null; }
/* function heapSort(nums, n) { import x from './y' }
 export default */
const text = "function heapSort(a, b, c) { \"";
const pattern = /function heap_sort\(\)"'`/;
const template = `
${[`class Solution { heapSort() {} }`].join("`")}
function sortArray(a) { return [] }
export const heapSort = 1
`;
function heapSort(nums) {
    return text && pattern && template && nums.sort((a, b) => a - b); // }])
}
