// The median of every prefix: two heaps that meet in the middle.

/**
 * O(n log n). The lower half is negated, so that both heaps have their smallest element on top; it has as many numbers as the upper half, or
 * one more.
 * @param {number[]} nums
 * @return {number[]}
 */
function runningMedian(nums) {
    const [lower, upper] = [new MinHeap(), new MinHeap()];
    return nums.map((num) => {
        if (lower.size === upper.size) {
            upper.push(num);
            lower.push(-upper.pop());
            return -lower.top;
        }
        lower.push(-num);
        upper.push(-lower.pop());
        return (upper.top - lower.top) / 2;
    });
}

class MinHeap {
    items = [];

    get size() {
        return this.items.length;
    }

    get top() {
        return this.items[0];
    }

    push(item) {
        const { items } = this;
        let at = items.length;
        while (at > 0 && item < items[(at - 1) >> 1]) {
            items[at] = items[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }
        items[at] = item;
    }

    pop() {
        const { items } = this;
        const [top, item] = [items[0], items.pop()];
        let at = 0;
        for (let child = 1; child < items.length; child = 2 * at + 1) {
            if (child + 1 < items.length && items[child + 1] < items[child]) {
                child += 1;
            }
            if (item <= items[child]) {
                break;
            }
            items[at] = items[child];
            at = child;
        }
        if (items.length > 0) {
            items[at] = item;
        }
        return top;
    }
}
