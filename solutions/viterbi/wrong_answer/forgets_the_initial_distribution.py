# Starts with the first emission alone, as if every state were equally likely at the start.
# Killed by: hidden
def viterbi(initial, transition, emission, observations):
    if not observations:
        return []
    log = lambda p: math.log(p) if p > 0 else -math.inf
    states = range(len(initial))
    steps = [[log(p) for p in row] for row in transition]
    says = [[log(p) for p in row] for row in emission]
    best = [says[s][observations[0]] for s in states]
    came_from = []
    for o in observations[1:]:
        origins = [max(states, key=lambda s: best[s] + steps[s][to]) for to in states]
        best = [best[origins[to]] + steps[origins[to]][to] + says[to][o] for to in states]
        came_from.append(origins)
    path = [max(states, key=lambda s: best[s])]
    for origins in reversed(came_from):
        path.append(origins[path[-1]])
    return path[::-1]
