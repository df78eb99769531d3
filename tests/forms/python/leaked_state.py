# Form: A global variable carries state from call to call.
# Verdict: wrong_answer
# Report: failure.finding.kind = "leaked_state"

seen = []
def heap_sort(nums):
    seen.extend(nums)
    return sorted(seen)
