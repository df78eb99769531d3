# Returns the first `size` elements instead of the whole array.
# Killed by: examples
def sift_down(nums, i, size):
    heap = nums[:size]
    while (child := 2 * i + 1) < size:
        if child + 1 < size and heap[child + 1] > heap[child]:
            child += 1
        if heap[child] <= heap[i]:
            break
        heap[i], heap[child] = heap[child], heap[i]
        i = child
    return heap
