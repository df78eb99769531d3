# Adds 1e-17 to every probability but zero, so that no logarithm is taken of nothing: of the least that is allowed that is 1e-8 of it.
# Killed by: hidden
def viterbi(initial, transition, emission, observations):
    if not observations:
        return []
    log = lambda p: math.log(p + 1e-17) if p else -math.inf
    states = range(len(initial))
    steps = [[log(p) for p in row] for row in transition]
    says = [[log(p) for p in row] for row in emission]
    scores = [log(p) + says[state][observations[0]] for state, p in enumerate(initial)]
    origins = []
    for o in observations[1:]:
        origins.append([max(states, key=lambda s: scores[s] + steps[s][to]) for to in states])
        scores = [scores[s] + steps[s][to] + says[to][o] for to, s in enumerate(origins[-1])]
    path = [max(states, key=lambda s: scores[s])]
    for origin in reversed(origins):
        path.append(origin[path[-1]])
    return path[::-1]
