// The Viterbi algorithm.

vector<vector<double>> logarithms(const vector<vector<double>>& probabilities) {
    vector<vector<double>> result = probabilities;
    for (auto& row : result) {
        for (double& p : row) p = log(p);  // log(0) is minus infinity: what an impossible step should cost
    }
    return result;
}

// One most likely path of hidden states, in O(T * N^2).
//
// Works with sums of logarithms, because a product of thousands of probabilities is 0 in floating point.
vector<long long> viterbi(const vector<double>& initial, const vector<vector<double>>& transition,
                          const vector<vector<double>>& emission, const vector<long long>& observations) {
    if (observations.empty()) return {};
    const size_t n_states = initial.size(), length = observations.size();
    const auto log_transition = logarithms(transition);
    const auto log_emission = logarithms(emission);

    // best[state]: the log-probability of the best path that ends in `state`, over the observations so far.
    vector<double> best(n_states);
    for (size_t state = 0; state < n_states; state++) {
        best[state] = log(initial[state]) + log_emission[state][observations[0]];
    }

    // came_from[t][state]: the state before `state` on the best path that is in `state` at time t.
    vector<vector<int>> came_from(length, vector<int>(n_states, 0));
    for (size_t t = 1; t < length; t++) {
        vector<double> next_best(n_states, -numeric_limits<double>::infinity());
        for (size_t from = 0; from < n_states; from++) {
            for (size_t to = 0; to < n_states; to++) {
                double through = best[from] + log_transition[from][to];
                if (through > next_best[to]) {
                    next_best[to] = through;
                    came_from[t][to] = (int)from;
                }
            }
        }
        for (size_t to = 0; to < n_states; to++) next_best[to] += log_emission[to][observations[t]];
        best = next_best;
    }

    // Only the end of the best path is known by now; its earlier states are read off backwards.
    vector<long long> path(length);
    path.back() = max_element(best.begin(), best.end()) - best.begin();
    for (size_t t = length - 1; t > 0; t--) path[t - 1] = came_from[t][path[t]];
    return path;
}
