// Form: Comments, strings and names are not ASCII.
// Options: --case mixed_order
// Verdict: accepted

// 堆排序 👩‍👧
const größe: string = "排序 👩‍👧";
function heapSort(数: number[]): number[] {
    return größe.length > 2 ? 数.sort((a, b) => a - b) : [];
}
