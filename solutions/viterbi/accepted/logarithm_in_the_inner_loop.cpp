// Extended precision, and a logarithm of each probability wherever it is needed.
vector<int> viterbi(vector<double> initial, vector<vector<double>> transition, vector<vector<double>> emission, vector<int> observations) {
    const int n_states = initial.size(), length = observations.size();
    if (length == 0) return {};
    vector<vector<long double>> best(length, vector<long double>(n_states, -INFINITY));
    vector<vector<int>> from(length, vector<int>(n_states, 0));
    for (int s = 0; s < n_states; s++) best[0][s] = logl(initial[s]) + logl(emission[s][observations[0]]);
    for (int t = 1; t < length; t++)
        for (int s = 0; s < n_states; s++)
            for (int p = 0; p < n_states; p++) {
                long double score = best[t - 1][p] + logl((long double)transition[p][s]) + logl((long double)emission[s][observations[t]]);
                if (score > best[t][s]) {
                    best[t][s] = score;
                    from[t][s] = p;
                }
            }
    vector<int> path(length);
    path[length - 1] = max_element(best[length - 1].begin(), best[length - 1].end()) - best[length - 1].begin();
    for (int t = length - 1; t > 0; t--) path[t - 1] = from[t][path[t]];
    return path;
}
