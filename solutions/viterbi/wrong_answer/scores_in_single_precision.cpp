// Adds up exact logarithms in single precision: the longer the path, the fewer places are left of its score.
// Killed by: hidden
vector<int> viterbi(vector<double>& initial, vector<vector<double>>& transition, vector<vector<double>>& emission,
                    vector<int>& observations) {
    int n = initial.size(), length = observations.size();
    vector<vector<int>> origin(length, vector<int>(n));
    vector<float> best(n), next(n);
    for (int t = 0; t < length; t++) {
        for (int to = 0; to < n; to++) {
            next[to] = t == 0 ? log(initial[to]) : -INFINITY;
            for (int from = 0; t > 0 && from < n; from++) {
                float through = best[from] + log(transition[from][to]);
                if (through > next[to]) {
                    next[to] = through;
                    origin[t][to] = from;
                }
            }
            next[to] += log(emission[to][observations[t]]);
        }
        swap(best, next);
    }
    vector<int> path(length);
    int state = max_element(best.begin(), best.end()) - best.begin();
    for (int t = length - 1; t >= 0; t--) {
        path[t] = state;
        state = origin[t][state];
    }
    return path;
}
