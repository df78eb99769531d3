// Form: A class of the file has the name of one that is offered.
// Options: --case mixed_order
// Verdict: accepted

class PriorityQueue {
    constructor(items) { this.items = items.sort((a, b) => b - a); }
    next() { return this.items.pop(); }
}
var sortArray = function(nums) {
    const queue = new PriorityQueue([...nums]);
    return nums.map(() => queue.next());
};
