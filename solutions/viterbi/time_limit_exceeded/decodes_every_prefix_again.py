# The best path through a prefix is computed from the start again for every prefix: O(T^2 * N^2).
# Killed by: hidden or growth
def viterbi(initial, transition, emission, observations):
    log = lambda p: math.log(p) if p > 0 else -math.inf
    states = range(len(initial))
    steps = [[log(p) for p in row] for row in transition]
    says = [[log(p) for p in row] for row in emission]

    def scores(length):
        best = [log(initial[s]) + says[s][observations[0]] for s in states]
        for t in range(1, length):
            best = [max(best[s] + steps[s][to] for s in states) + says[to][observations[t]] for to in states]
        return best

    path = []
    for length in range(len(observations), 0, -1):
        best = scores(length)
        if path:
            path.append(max(states, key=lambda s: best[s] + steps[s][path[-1]]))
        else:
            path.append(max(states, key=lambda s: best[s]))
    return path[::-1]
