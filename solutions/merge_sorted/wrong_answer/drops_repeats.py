# A set holds equal elements once.
# Killed by: examples
def merge_sorted(lists):
    return sorted(set().union(*lists))
