// Follows every path that is possible: N^T of them.
// Killed by: hidden or growth
struct Search {
    const vector<vector<double>>&transition, &emission;
    const vector<int>& observations;

    // The best log-probability of observations[t..] from `state` at time t, and the states to take after it.
    double best(size_t t, int state, vector<int>& path) const {
        double here = log(emission[state][observations[t]]), top = -INFINITY;
        if (t + 1 == observations.size()) return here;
        for (int to = 0; to < (int)transition.size(); to++) {
            if (transition[state][to] == 0) continue;
            vector<int> rest;
            double score = log(transition[state][to]) + best(t + 1, to, rest);
            if (score > top) {
                top = score;
                path = {to};
                path.insert(path.end(), rest.begin(), rest.end());
            }
        }
        return here + top;
    }
};

vector<int> viterbi(vector<double>& initial, vector<vector<double>>& transition, vector<vector<double>>& emission,
                    vector<int>& observations) {
    Search search{transition, emission, observations};
    vector<int> result;
    double top = -INFINITY;
    for (int state = 0; state < (int)initial.size() && !observations.empty(); state++) {
        vector<int> rest;
        double score = log(initial[state]) + search.best(0, state, rest);
        if (score > top) {
            top = score;
            result = {state};
            result.insert(result.end(), rest.begin(), rest.end());
        }
    }
    return result;
}
