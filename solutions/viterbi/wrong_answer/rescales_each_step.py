# Multiplies probabilities and divides by the largest after each step. A path that falls far behind becomes 0, also
# when a later observation rules out every other one.
# Killed by: hidden
def viterbi(initial, transition, emission, observations):
    if not observations:
        return []
    states = range(len(initial))
    best = [initial[s] * emission[s][observations[0]] for s in states]
    came_from = []
    for o in observations[1:]:
        scale = max(best) or 1.0
        best = [p / scale for p in best]
        origins = [max(states, key=lambda s: best[s] * transition[s][to]) for to in states]
        best = [best[origins[to]] * transition[origins[to]][to] * emission[to][o] for to in states]
        came_from.append(origins)
    path = [max(states, key=lambda s: best[s])]
    for origins in reversed(came_from):
        path.append(origins[path[-1]])
    return path[::-1]
