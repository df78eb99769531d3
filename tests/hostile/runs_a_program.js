// Runs another program.
// verdict: RTE
// stopped by: landlock, seccomp
const { execFileSync } = require("child_process");

function heapSort(nums) {
    execFileSync("/bin/true");
    return nums.sort((a, b) => a - b);
}
