// Multiplies probabilities: after enough steps all of them are 0 and every path looks alike.
// Killed by: hidden
vector<int> viterbi(vector<double> initial, vector<vector<double>> transition, vector<vector<double>> emission,
                    vector<int> observations) {
    int n = initial.size(), length = observations.size();
    if (length == 0) return {};
    vector<vector<int>> origin(length, vector<int>(n, 0));
    vector<double> best(n);
    for (int s = 0; s < n; s++) best[s] = initial[s] * emission[s][observations[0]];
    for (int t = 1; t < length; t++) {
        vector<double> next(n, 0.0);
        for (int to = 0; to < n; to++) {
            for (int from = 0; from < n; from++) {
                double through = best[from] * transition[from][to] * emission[to][observations[t]];
                if (through > next[to]) {
                    next[to] = through;
                    origin[t][to] = from;
                }
            }
        }
        best = next;
    }
    vector<int> path(length);
    path[length - 1] = max_element(best.begin(), best.end()) - best.begin();
    for (int t = length - 1; t > 0; t--) path[t - 1] = origin[t][path[t]];
    return path;
}
