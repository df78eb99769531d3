# Backwards: the first item met for a slot is the one that stays.
def reservoir_sample(stream, k, draws):
    kept = {}
    for i in reversed(range(len(stream))):
        slot = i if i < k else draws[i]
        if slot < k:
            kept.setdefault(slot, stream[i])
    return [kept[slot] for slot in sorted(kept)]
