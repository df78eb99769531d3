# Posterior decoding by forward and backward sums: the most likely state at each time for itself. Put together, these
# states need not be the most likely path, nor a possible one.
# Killed by: examples
def viterbi(initial, transition, emission, observations):
    if not observations:
        return []
    n = len(initial)

    def normalised(row):
        total = sum(row)
        return [p / total for p in row] if total else row

    forward = [normalised([initial[s] * emission[s][observations[0]] for s in range(n)])]
    for o in observations[1:]:
        before = forward[-1]
        forward.append(
            normalised([sum(before[r] * transition[r][s] for r in range(n)) * emission[s][o] for s in range(n)])
        )
    backward = [[1.0] * n]
    for o in reversed(observations[1:]):
        after = backward[-1]
        backward.append(
            normalised([sum(transition[s][r] * emission[r][o] * after[r] for r in range(n)) for s in range(n)])
        )
    backward.reverse()
    return [max(range(n), key=lambda s: f[s] * b[s]) for f, b in zip(forward, backward)]
