# Compares with `<=`, so that a draw of k looks for a slot that is not there.
# Killed by: hidden
def reservoir_sample(stream, k, draws):
    slots = stream[:k]
    for item, slot in zip(stream[k:], draws[k:]):
        if slot <= k:
            slots[slot] = item
    return slots
