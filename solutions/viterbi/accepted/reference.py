"""The Viterbi algorithm."""

import math


def viterbi(
    initial: list[float],
    transition: list[list[float]],
    emission: list[list[float]],
    observations: list[int],
) -> list[int]:
    """One most likely path of hidden states, in O(T * N^2).

    Works with sums of logarithms, because a product of thousands of probabilities is 0 in floating point.
    """
    if not observations:
        return []
    states = range(len(initial))
    # Row `to` of the transposed matrix holds the ways into `to`, so that the inner loop runs along one list.
    into = [[log(transition[origin][to]) for origin in states] for to in states]
    log_emission = [[log(p) for p in row] for row in emission]

    first, *rest = observations
    # best[state]: the log-probability of the best path that ends in `state`, over the observations so far.
    best = [log(initial[state]) + log_emission[state][first] for state in states]
    # came_from[t][state]: the state before `state` on the best path that is in `state` at time t + 1.
    came_from = []
    for symbol in rest:
        next_best = []
        origins = []
        for to in states:
            through = [score + step for score, step in zip(best, into[to])]
            top = max(through)
            next_best.append(top + log_emission[to][symbol])
            origins.append(through.index(top))
        best = next_best
        came_from.append(origins)

    # Only the end of the best path is known by now; its earlier states are read off backwards.
    state = max(states, key=lambda end: best[end])
    path = [state]
    for origins in reversed(came_from):
        state = origins[state]
        path.append(state)
    path.reverse()
    return path


def log(p: float) -> float:
    """math.log refuses 0; minus infinity is just what an impossible step should cost."""
    return math.log(p) if p > 0 else -math.inf
