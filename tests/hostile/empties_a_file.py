# Empties a file that it may not write to: by name, by opening it for reading, by opening it for nothing.
# verdict: AC
# Whoever may do so changes the canary, which is looked at after every trick.
import os

def heap_sort(nums):
    ways = (
        lambda: os.truncate("@CANARY@", 0),
        lambda: os.open("@CANARY@", os.O_RDONLY | os.O_TRUNC),
        lambda: os.open("@CANARY@", 3 | os.O_TRUNC),
    )
    for way in ways:
        try:
            way()
        except OSError:
            continue
        return []
    return sorted(nums)
