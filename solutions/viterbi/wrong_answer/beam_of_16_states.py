# Goes on from the best 16 states only, as a decoder does that has no time for all of them.
# Killed by: hidden
import heapq
import math

WIDTH = 16


def viterbi(initial, transition, emission, observations):
    if not observations:
        return []
    log = lambda p: math.log(p) if p > 0 else -math.inf
    states = range(len(initial))
    steps = [[log(p) for p in row] for row in transition]
    says = [[log(p) for p in row] for row in emission]
    best = {s: log(initial[s]) + says[s][observations[0]] for s in states}
    came_from = []
    for symbol in observations[1:]:
        beam = heapq.nlargest(WIDTH, best, key=best.get)
        origins = {to: max(beam, key=lambda s: best[s] + steps[s][to]) for to in states}
        best = {to: best[origin] + steps[origin][to] + says[to][symbol] for to, origin in origins.items()}
        came_from.append(origins)
    path = [max(states, key=best.get)]
    for origins in reversed(came_from):
        path.append(origins[path[-1]])
    return path[::-1]
