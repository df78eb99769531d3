# Keeps the whole path to every state and copies it at each step: O(T^2) though the loop has only T rounds.
# Killed by: hidden or growth
def viterbi(initial, transition, emission, observations):
    log = lambda p: math.log(p) if p > 0 else -math.inf
    states = range(len(initial))
    steps = [[log(p) for p in row] for row in transition]
    says = [[log(p) for p in row] for row in emission]
    best = [(log(p), []) for p in initial]
    for t, o in enumerate(observations):
        arrivals = []
        for to in states:
            score, origin = max((best[s][0] + steps[s][to], s) for s in states) if t else (best[to][0], to)
            arrivals.append((score + says[to][o], best[origin][1] + [to]))
        best = arrivals
    return max(best)[1]
