# Form: A guarded `main` calls a function that tests.
# Verdict: accepted

def heap_sort(nums):
    return sorted(nums)
def main():
    assert heap_sort([2, 1]) == [1, 2]
if __name__ == '__main__':
    main()
