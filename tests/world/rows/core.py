"""The rows of the catalogue about sorting, heaps and streams."""

import heapq

import numpy as np


def ints(rng, n, most=None):
    most = most or rng.choice([3, 20, 10**9])
    return [rng.randint(-most, most) for _ in range(n)]


def inversions(nums):
    """Above the diagonal of the matrix of comparisons."""
    nums = np.array(nums)
    return int(np.triu(nums[:, None] > nums[None, :]).sum())


def reservoir(stream, k, draws):
    """The last write to each slot, by a dictionary."""
    slots = [i if i < k else draw for i, draw in enumerate(draws)]
    last = dict(pair for pair in zip(slots, stream) if pair[0] < k)
    return [last[slot] for slot in sorted(last)]


def reservoir_input(rng):
    n = rng.randint(0, 60)
    return ints(rng, n), rng.randint(0, 12), [rng.randint(0, i) for i in range(n)]


ROWS = [
    {
        "problem": "insertion_sort_moves",
        "library": "numpy.triu",
        "input": lambda rng: (ints(rng, rng.randint(0, 200)),),
        "answer": inversions,
    },
    {
        "problem": "k_smallest",
        "library": "heapq.nsmallest",
        "input": lambda rng: (ints(rng, rng.randint(0, 200)), rng.randint(0, 250)),
        "answer": lambda nums, k: heapq.nsmallest(k, nums),
    },
    {
        "problem": "merge_sorted",
        "library": "heapq.merge",
        "input": lambda rng: ([sorted(ints(rng, rng.randint(0, 12))) for _ in range(rng.randint(0, 12))],),
        "answer": lambda lists: list(heapq.merge(*lists)),
    },
    {
        "problem": "running_median",
        "library": "numpy.median of every prefix",
        "input": lambda rng: (ints(rng, rng.randint(1, 100)),),
        "answer": lambda nums: [float(np.median(nums[: n + 1])) for n in range(len(nums))],
    },
    {
        "problem": "reservoir_sample",
        "library": "the last write to each slot",
        "input": reservoir_input,
        "answer": reservoir,
    },
]
