# Form: The function is a coroutine.
# Verdict: wrong_answer
# Says: plain `def`

async def heap_sort(nums):
    return sorted(nums)
