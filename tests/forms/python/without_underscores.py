# Form: The name is written without underscores.
# Verdict: accepted

def heapsort(arr):
    arr.sort()
    return arr
