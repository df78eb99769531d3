// Form: A queue of priorities gives pairs, as it did in LeetCode's earlier version.
// Options: --case mixed_order
// Verdict: accepted

var sortArray = function(nums) {
    const queue = new MinPriorityQueue({ priority: (x) => x });
    nums.forEach((num) => queue.enqueue(num));
    return nums.map(() => queue.dequeue().element);
};
