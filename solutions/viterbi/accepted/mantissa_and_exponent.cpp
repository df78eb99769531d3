// Multiplies probabilities after all, without underflow and without a logarithm: every product is held as a mantissa
// in [1/2, 1) and an integer exponent of its own. 32-bit states and observations.
struct Number {
    double mantissa;
    long exponent;

    Number operator*(double p) const {
        int shift = 0;
        double product = frexp(mantissa * p, &shift);
        return {product, exponent + shift};
    }
    bool operator<(const Number& other) const {
        if (mantissa == 0 || other.mantissa == 0) return mantissa < other.mantissa;
        return exponent != other.exponent ? exponent < other.exponent : mantissa < other.mantissa;
    }
};

class Solution {
public:
    vector<int> viterbi(vector<double>& initial, vector<vector<double>>& transition,
                        vector<vector<double>>& emission, vector<int>& observations) {
        int n = initial.size(), length = observations.size();
        if (length == 0) return {};
        vector<vector<int>> origin(length, vector<int>(n));
        vector<Number> best(n);
        for (int s = 0; s < n; s++) best[s] = Number{1.0, 0} * initial[s] * emission[s][observations[0]];
        for (int t = 1; t < length; t++) {
            vector<Number> next(n);
            for (int to = 0; to < n; to++) {
                next[to] = best[0] * transition[0][to];
                for (int from = 1; from < n; from++) {
                    Number through = best[from] * transition[from][to];
                    if (next[to] < through) {
                        next[to] = through;
                        origin[t][to] = from;
                    }
                }
                next[to] = next[to] * emission[to][observations[t]];
            }
            best = next;
        }
        vector<int> path(length);
        path[length - 1] = max_element(best.begin(), best.end()) - best.begin();
        for (int t = length - 1; t > 0; t--) path[t - 1] = origin[t][path[t]];
        return path;
    }
};
