# The first k items are no fair sample.
# Killed by: examples
def reservoir_sample(stream, k, draws):
    return stream[:k]
