# Takes math.log of probabilities that may be 0, which raises ValueError.
# Killed by: examples
def viterbi(initial, transition, emission, observations):
    if not observations:
        return []
    states = range(len(initial))
    best = [math.log(initial[s]) + math.log(emission[s][observations[0]]) for s in states]
    came_from = []
    for o in observations[1:]:
        through = [[best[s] + math.log(transition[s][to]) for s in states] for to in states]
        origins = [max(states, key=lambda s: through[to][s]) for to in states]
        best = [through[to][origins[to]] + math.log(emission[to][o]) for to in states]
        came_from.append(origins)
    path = [max(states, key=lambda s: best[s])]
    for origins in reversed(came_from):
        path.append(origins[path[-1]])
    return path[::-1]
