# Prints for ever.
# verdict: OLE
def heap_sort(nums):
    while True:
        print("x" * 65536)
