// The Viterbi algorithm.

/**
 * One most likely path of hidden states, in O(T * N^2). Works with sums of logarithms, because a product of thousands of probabilities is 0 in
 * floating point.
 * @param {number[]} initial
 * @param {number[][]} transition
 * @param {number[][]} emission
 * @param {number[]} observations
 * @return {number[]}
 */
function viterbi(initial, transition, emission, observations) {
    if (observations.length === 0) {
        return [];
    }
    const n = initial.length;
    // Math.log(0) is minus infinity, which is just what an impossible step should cost.
    // Row `to` of the transposed matrix holds the ways into `to`, so that the inner loop runs along one array.
    const into = initial.map((_, to) => transition.map((row) => Math.log(row[to])));
    const logEmission = emission.map((row) => row.map(Math.log));
    // best[state]: the log-probability of the best path that ends in `state`, over the observations so far.
    let best = initial.map((p, state) => Math.log(p) + logEmission[state][observations[0]]);
    // cameFrom[t][state]: the state before `state` on the best path that is in `state` at time t + 1.
    const cameFrom = [];
    for (const symbol of observations.slice(1)) {
        const [next, origins] = [new Array(n), new Array(n)];
        for (let to = 0; to < n; to++) {
            const ways = into[to];
            let origin = 0;
            for (let from = 1; from < n; from++) {
                if (best[from] + ways[from] > best[origin] + ways[origin]) {
                    origin = from;
                }
            }
            next[to] = best[origin] + ways[origin] + logEmission[to][symbol];
            origins[to] = origin;
        }
        best = next;
        cameFrom.push(origins);
    }
    // Only the end of the best path is known by now; its earlier states are read off backwards.
    let state = best.indexOf(Math.max(...best));
    const path = [state];
    for (const origins of cameFrom.reverse()) {
        state = origins[state];
        path.push(state);
    }
    return path.reverse();
}
