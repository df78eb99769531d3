// Form: LeetCode's queues of priorities and lodash are there.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums) {
    const least = new MinPriorityQueue();
    const all = new PriorityQueue((a, b) => a - b);
    nums.forEach((num) => { least.enqueue(num); all.enqueue(num); });
    const answer = [];
    while (!all.isEmpty()) {
        answer.push(all.dequeue());
        if (least.dequeue() !== answer.at(-1)) return [];
    }
    return _.isEqual(answer, _.sortBy(nums)) ? answer : [];
}
