// Takes the best state at each step, given the one taken before, and never looks back.
// Killed by: examples
vector<int> viterbi(vector<double>& initial, vector<vector<double>>& transition, vector<vector<double>>& emission,
                    vector<int>& observations) {
    vector<int> path;
    for (int symbol : observations) {
        const vector<double>& from = path.empty() ? initial : transition[path.back()];
        int best = 0;
        for (int s = 1; s < (int)initial.size(); s++) {
            if (from[s] * emission[s][symbol] > from[best] * emission[best][symbol]) best = s;
        }
        path.push_back(best);
    }
    return path;
}
