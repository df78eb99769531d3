# Takes scores for equal that differ by less than 3e-9, and then the first state: at one observation that is more than the tolerance.
# Killed by: hidden
def viterbi(initial, transition, emission, observations):
    if not observations:
        return []
    log = lambda p: math.log(p) if p > 0 else -math.inf

    def first_best(values):
        best = 0
        for state, value in enumerate(values):
            if value > values[best] + 3e-9:
                best = state
        return best

    states = range(len(initial))
    steps = [[log(p) for p in row] for row in transition]
    says = [[log(p) for p in row] for row in emission]
    scores = [log(p) + says[state][observations[0]] for state, p in enumerate(initial)]
    origins = []
    for o in observations[1:]:
        origins.append([first_best([scores[s] + steps[s][to] for s in states]) for to in states])
        scores = [scores[s] + steps[s][to] + says[to][o] for to, s in enumerate(origins[-1])]
    path = [first_best(scores)]
    for origin in reversed(origins):
        path.append(origin[path[-1]])
    return path[::-1]
