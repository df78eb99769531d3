# Looks for the best predecessor from -300000 upwards. A long path is less likely than that, and then none is found.
# Killed by: hidden
import math


def viterbi(initial, transition, emission, observations):
    if not observations:
        return []
    log = lambda p: math.log(p) if p > 0 else -math.inf
    states = range(len(initial))
    scores = [log(initial[s]) + log(emission[s][observations[0]]) for s in states]
    came_from = []
    for symbol in observations[1:]:
        arrivals, origins = [], []
        for to in states:
            best, origin = -300_000, 0
            for s in states:
                score = scores[s] + log(transition[s][to])
                if score > best:
                    best, origin = score, s
            arrivals.append(best + log(emission[to][symbol]))
            origins.append(origin)
        scores = arrivals
        came_from.append(origins)
    path = [max(states, key=scores.__getitem__)]
    for origins in reversed(came_from):
        path.append(origins[path[-1]])
    return path[::-1]
