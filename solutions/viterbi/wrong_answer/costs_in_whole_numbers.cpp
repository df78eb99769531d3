// Counts costs in whole millionths of a unit of -log(p), so that sums are exact. What was rounded before is not.
// Killed by: hidden
class Solution {
    static constexpr long long IMPOSSIBLE = 1LL << 60;

    static long long cost(double p) { return p > 0 ? llround(-log(p) * 1e6) : IMPOSSIBLE; }
    static long long sum(long long a, long long b) { return min(IMPOSSIBLE, a + b); }

public:
    vector<int> viterbi(vector<double>& initial, vector<vector<double>>& transition,
                        vector<vector<double>>& emission, vector<int>& observations) {
        int n = initial.size(), length = observations.size();
        vector<vector<long long>> steps(n, vector<long long>(n));
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) steps[from][to] = cost(transition[from][to]);
        }
        vector<vector<int>> origin(length, vector<int>(n));
        vector<long long> best(n);
        for (int t = 0; t < length; t++) {
            vector<long long> next(n, IMPOSSIBLE);
            for (int to = 0; to < n; to++) {
                if (t == 0) next[to] = cost(initial[to]);
                for (int from = 0; t > 0 && from < n; from++) {
                    long long through = sum(best[from], steps[from][to]);
                    if (through < next[to]) next[to] = through, origin[t][to] = from;
                }
                next[to] = sum(next[to], cost(emission[to][observations[t]]));
            }
            best = next;
        }
        vector<int> path(length);
        int state = min_element(best.begin(), best.end()) - best.begin();
        for (int t = length; t-- > 0;) path[t] = state, state = origin[t][state];
        return path;
    }
};
