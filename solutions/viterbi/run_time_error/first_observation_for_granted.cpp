// Reads the first observation before it has looked whether there is one: `at` throws.
// Killed by: hidden
vector<int> viterbi(vector<double>& initial, vector<vector<double>>& transition, vector<vector<double>>& emission,
                    vector<int>& observations) {
    int n = initial.size();
    vector<double> best(n);
    for (int s = 0; s < n; s++) best[s] = log(initial[s]) + log(emission[s].at(observations.at(0)));
    vector<vector<int>> origins;
    for (size_t t = 1; t < observations.size(); t++) {
        vector<double> next(n, -INFINITY);
        origins.push_back(vector<int>(n, 0));
        for (int to = 0; to < n; to++) {
            for (int from = 0; from < n; from++) {
                double through = best[from] + log(transition[from][to]);
                if (through > next[to]) {
                    next[to] = through;
                    origins.back()[to] = from;
                }
            }
            next[to] += log(emission[to][observations[t]]);
        }
        best = next;
    }
    int state = max_element(best.begin(), best.end()) - best.begin();
    vector<int> path{state};
    for (size_t t = origins.size(); t-- > 0;) {
        state = origins[t][state];
        path.push_back(state);
    }
    reverse(path.begin(), path.end());
    return path;
}
