# Asks recursively for the best way to be in a state, back to the start, with a recursion limit that T passes.
# Killed by: hidden
import sys

sys.setrecursionlimit(16_000)


def viterbi(initial, transition, emission, observations):
    log = lambda p: math.log(p) if p > 0 else -math.inf
    states = range(len(initial))
    steps = [[log(p) for p in row] for row in transition]
    says = [[log(p) for p in row] for row in emission]
    table = {}

    def fill(t):
        if t == 0:
            return [log(initial[s]) + says[s][observations[0]] for s in states]
        before = fill(t - 1)
        table[t] = [max(states, key=lambda s: before[s] + steps[s][to]) for to in states]
        return [before[table[t][to]] + steps[table[t][to]][to] + says[to][observations[t]] for to in states]

    if not observations:
        return []
    last = fill(len(observations) - 1)
    path = [max(states, key=last.__getitem__)]
    for t in range(len(observations) - 1, 0, -1):
        path.append(table[t][path[-1]])
    return path[::-1]
