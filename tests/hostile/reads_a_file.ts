// Reads a file of the judge's folder, from TypeScript.
// verdict: RTE
// says: EACCES
import { readFileSync } from "node:fs";

export function heapSort(nums: number[]): number[] {
    readFileSync("@CANARY@");
    return nums.sort((a, b) => a - b);
}
