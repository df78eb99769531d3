// Binary logarithms in long double, taken anew in the inner loop, and a single table of scores instead of one of origins:
// the way back asks for each step which predecessor gives the score that was found.
vector<long> viterbi(const vector<double>& initial, const vector<vector<double>>& transition,
                     const vector<vector<double>>& emission, const vector<long>& observations) {
    const size_t n = initial.size(), length = observations.size();
    auto bits = [](double p) { return log2l((long double)p); };
    vector<vector<long double>> score(length, vector<long double>(n, -INFINITY));
    for (size_t t = 0; t < length; t++) {
        for (size_t to = 0; to < n; to++) {
            long double& here = score[t][to];
            if (t == 0) here = bits(initial[to]);
            for (size_t from = 0; t > 0 && from < n; from++) {
                here = max(here, score[t - 1][from] + bits(transition[from][to]));
            }
            here += bits(emission[to][observations[t]]);
        }
    }

    vector<long> path(length);
    for (size_t t = length; t-- > 0;) {
        auto to_the_end = [&](size_t s) {
            return t + 1 == length ? score[t][s] : score[t][s] + bits(transition[s][path[t + 1]]);
        };
        for (size_t s = 1; s < n; s++) {
            if (to_the_end(s) >= to_the_end(path[t])) path[t] = s;
        }
    }
    return path;
}
