# Form: The function stands below `if __name__ == "__main__"`, which is not run.
# Verdict: compile_error
# Says: what stands under that line is not run

if __name__ == "__main__":
    def heap_sort(nums):
        return sorted(nums)
    