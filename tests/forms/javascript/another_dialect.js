// Form: An ES module under the usual ending, which is no script.
// Options: --case mixed_order
// Verdict: accepted

import { performance } from "node:perf_hooks";
const started = await Promise.resolve(performance.now());
export function heapSort(nums) {
    return started > 0 ? nums.sort((a, b) => a - b) : [];
}
