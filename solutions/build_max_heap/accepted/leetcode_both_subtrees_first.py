# A class and camelCase, and the definition read as a recursion: make heaps of both subtrees, then sift
# the root. Its depth is the heap's height, log2 n.
class Solution:
    def buildMaxHeap(self, nums: List[int]) -> List[int]:
        def sift(i):
            largest = i
            for child in (2 * i + 1, 2 * i + 2):
                if child < len(nums) and nums[child] > nums[largest]:
                    largest = child
            if largest != i:
                nums[i], nums[largest] = nums[largest], nums[i]
                sift(largest)

        def build(i):
            if 2 * i + 1 < len(nums):
                build(2 * i + 1)
                build(2 * i + 2)
                sift(i)

        build(0)
        return nums
