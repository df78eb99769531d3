# LeetCode's form: a class, and a camel-case alias of the name. Minimises a cost of -log(p), and breaks ties towards
# the last state, so that it returns other paths than the reference where several are equally likely.
class Solution:
    def viterbiDecode(self, initial, transition, emission, observations):
        if len(observations) == 0:
            return []
        cost = lambda p: -math.log(p) if p else float("inf")
        n = len(initial)
        steps = [[cost(p) for p in row] for row in transition]
        says = [[cost(p) for p in row] for row in emission]
        table = [[cost(initial[s]) + says[s][observations[0]] for s in range(n)]]
        for o in observations[1:]:
            last = table[-1]
            table.append([min(map(sum, zip(last, column))) + says[s][o] for s, column in enumerate(zip(*steps))])
        end = min(reversed(range(n)), key=table[-1].__getitem__)
        path = [end]
        # No table of predecessors: the best one is looked for again on the way back.
        for t in range(len(observations) - 2, -1, -1):
            path.append(min(reversed(range(n)), key=lambda s: table[t][s] + steps[s][path[-1]]))
        return path[::-1]
