// Runs another program, from TypeScript.
// verdict: RTE
import { execFileSync } from "node:child_process";

export function heapSort(nums: number[]): number[] {
    execFileSync("/bin/true");
    return nums.sort((a, b) => a - b);
}
