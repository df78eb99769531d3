# Rounds the logarithms to nine places. Each is then off by no more than 5e-10, but a step has two of them, and the errors of
# a path and of its rival add up.
# Killed by: hidden
import math


def viterbi(initial, transition, emission, observations):
    if not observations:
        return []
    log = lambda p: round(math.log(p), 9) if p > 0 else -math.inf
    states = range(len(initial))
    steps = [[log(p) for p in row] for row in transition]
    says = [[log(p) for p in row] for row in emission]
    best = [log(initial[s]) + says[s][observations[0]] for s in states]
    came_from = []
    for symbol in observations[1:]:
        origins = [max(states, key=lambda s: best[s] + steps[s][to]) for to in states]
        best = [best[origins[to]] + steps[origins[to]][to] + says[to][symbol] for to in states]
        came_from.append(origins)
    path = [max(states, key=lambda s: best[s])]
    for origins in reversed(came_from):
        path.append(origins[path[-1]])
    return path[::-1]
