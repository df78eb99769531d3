# Puts what steers a terminal into prints and messages.
# verdict: RTE
def heap_sort(nums):
    print("\x1b[2J\x1b]0;title\x07\u202egone\0\r\n")
    raise ValueError("\x1b[31m\u202e\0")
