# Form: The file uses `pd` and does not import it.
# Verdict: run_time_error
# Says: `import pandas as pd` at the top of the file

def heap_sort(nums):
    return pd.Series(nums)
