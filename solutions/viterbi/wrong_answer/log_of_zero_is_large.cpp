// Takes -1000000 for the logarithm of 0. A long path without any impossible step may cost more than that.
// Killed by: hidden
vector<int> viterbi(vector<double> initial, vector<vector<double>> transition, vector<vector<double>> emission,
                    vector<int> observations) {
    auto logarithm = [](double p) { return p > 0 ? log(p) : -1e6; };
    size_t n = initial.size(), length = observations.size();
    vector<vector<int>> origins(length, vector<int>(n));
    vector<double> best(n);
    for (size_t t = 0; t < length; ++t) {
        vector<double> next(n, -INFINITY);
        for (size_t to = 0; to < n; ++to) {
            for (size_t from = 0; from < n; ++from) {
                double score = t == 0 ? logarithm(initial[to]) : best[from] + logarithm(transition[from][to]);
                if (score > next[to]) next[to] = score, origins[t][to] = from;
            }
            next[to] += logarithm(emission[to][observations[t]]);
        }
        best = next;
    }
    vector<int> path(length);
    int state = max_element(best.begin(), best.end()) - best.begin();
    for (size_t t = length; t-- > 0;) path[t] = state, state = origins[t][state];
    return path;
}
