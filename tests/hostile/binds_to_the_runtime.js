// Asks the runtime for its own ways to a process.
// verdict: RTE
function heapSort(nums) {
    const { Process } = process.binding("process_wrap");
    const child = new Process();
    const error = child.spawn({ file: "/bin/true", args: ["/bin/true"], stdio: [] });
    if (error < 0) throw new Error("spawn " + error);
    return nums.sort((a, b) => a - b);
}
