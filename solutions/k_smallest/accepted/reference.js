// The k smallest elements: a heap holds the candidates, the largest on top.

/**
 * O(n log k).
 * @param {number[]} nums
 * @param {number} k
 * @return {number[]}
 */
function kSmallest(nums, k) {
    const heap = nums.slice(0, k);
    if (heap.length === 0) {
        return heap;
    }
    for (let parent = (heap.length >> 1) - 1; parent >= 0; parent--) {
        siftDown(heap, parent);
    }
    for (let i = k; i < nums.length; i++) {
        if (nums[i] < heap[0]) {
            heap[0] = nums[i];
            siftDown(heap, 0);
        }
    }
    return heap.sort((a, b) => a - b);
}

function siftDown(heap, parent) {
    const value = heap[parent];
    for (let child = 2 * parent + 1; child < heap.length; child = 2 * parent + 1) {
        if (child + 1 < heap.length && heap[child + 1] > heap[child]) {
            child += 1;
        }
        if (heap[child] <= value) {
            break;
        }
        heap[parent] = heap[child];
        parent = child;
    }
    heap[parent] = value;
}
