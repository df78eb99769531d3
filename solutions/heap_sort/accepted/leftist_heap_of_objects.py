# A leftist heap of objects with attributes and a recursive merge, each call of which is a function's: many times what `heapq` takes.
class Node:
    def __init__(self, value):
        self.value = value
        self.rank = 1
        self.left = None
        self.right = None


def rank(node):
    return node.rank if node is not None else 0


def merge(a, b):
    if a is None:
        return b
    if b is None:
        return a
    if b.value < a.value:
        a, b = b, a
    a.right = merge(a.right, b)
    if rank(a.left) < rank(a.right):
        a.left, a.right = a.right, a.left
    a.rank = rank(a.right) + 1
    return a


def heap_sort(nums):
    root = None
    for num in nums:
        root = merge(root, Node(num))
    result = []
    while root is not None:
        result.append(root.value)
        root = merge(root.left, root.right)
    return result
