# Form: The indentation consists of no-break spaces.
# Verdict: compile_error
# Says: an invisible character

def heap_sort(nums):
  return sorted(nums)
