# Multiplies probabilities and keeps an exponent for each state beside the mantissa; math.frexp takes them apart. Looks at
# the ways that are possible only.
def viterbi(initial, transition, emission, observations):
    n = len(initial)
    ways = [[(s, transition[s][to]) for s in range(n) if transition[s][to]] for to in range(n)]
    frexp = math.frexp

    def by_size(score):
        return (score[1], score[0]) if score[0] else (-math.inf, 0)

    best, origins = [], []
    for t, o in enumerate(observations):
        arrivals, came_from = [], []
        for to in range(n):
            if t == 0:
                top, origin = (initial[to], 0), to
            else:
                top, origin = (0.0, 0), 0
                for s, p in ways[to]:
                    mantissa, shift = frexp(best[s][0] * p)
                    score = mantissa, best[s][1] + shift
                    if by_size(score) > by_size(top):
                        top, origin = score, s
            mantissa, shift = frexp(top[0] * emission[to][o])
            arrivals.append((mantissa, top[1] + shift))
            came_from.append(origin)
        best = arrivals
        origins.append(came_from)

    if not observations:
        return []
    path = [max(range(n), key=lambda s: by_size(best[s]))]
    for came_from in reversed(origins[1:]):
        path.append(came_from[path[-1]])
    return path[::-1]
