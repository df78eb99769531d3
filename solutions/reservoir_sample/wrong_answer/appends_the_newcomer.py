# Takes the old item out and appends the new one, which renumbers the slots.
# Killed by: examples
def reservoir_sample(stream, k, draws):
    slots = stream[:k]
    for item, slot in zip(stream[k:], draws[k:]):
        if slot < k:
            slots.pop(slot)
            slots.append(item)
    return slots
