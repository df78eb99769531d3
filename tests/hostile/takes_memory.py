# Takes a gibibyte.
# verdict: MLE
def heap_sort(nums):
    return [len(bytearray(1 << 30))]
