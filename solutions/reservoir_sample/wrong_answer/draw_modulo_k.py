# Folds every draw into a slot, so that each newcomer gets in and late items are too likely.
# Killed by: examples
def reservoir_sample(stream, k, draws):
    slots = stream[:k]
    for i in range(k, len(stream)):
        if k:
            slots[draws[i] % k] = stream[i]
    return slots
