// Reaches a process that is none of its business.
// verdict: RTE
// stopped by: landlock, namespaces, seccomp
function heapSort(nums) {
    process.kill(@BYSTANDER@, 0);
    return nums.sort((a, b) => a - b);
}
