# Form: Quotation marks are curly.
# Verdict: compile_error
# Says: type `\"`

def heap_sort(nums):
    return sorted(nums, key=“x”)
