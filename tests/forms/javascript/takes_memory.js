// Form: The function takes more memory than the limit.
// Options: --time-limit 10
// Verdict: memory_limit_exceeded
// Says: 256

function heapSort(nums) {
    const rows = [];
    for (;;) {
        rows.push(new Array(1 << 16).fill(rows.length));
    }
}
