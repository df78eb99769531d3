# Form: A guarded `main` that would read input is not run.
# Verdict: accepted

def heap_sort(nums):
    return sorted(nums)
if __name__ == '__main__':
    print(heap_sort(list(map(int, input().split()))))
