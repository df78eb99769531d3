# Form: A guarded `main` that would end the program is not run.
# Verdict: accepted

def heap_sort(nums):
    return sorted(nums)
if __name__ == "__main__":
    raise SystemExit('it ran')
