# Form: A colon is a full-width character.
# Verdict: compile_error
# Says: a full-width character: type `:`

def heap_sort(nums)：
    return sorted(nums)
