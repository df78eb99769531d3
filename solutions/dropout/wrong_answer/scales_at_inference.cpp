// Multiplies by 1 - p at inference, as the first paper does, but scales in training too.
// Killed by: examples
vector<double> dropout(vector<double> x, vector<bool> keep, double p, bool training) {
    for (size_t i = 0; i < x.size(); i++) x[i] = !training ? x[i] * (1 - p) : keep[i] ? x[i] / (1 - p) : 0;
    return x;
}
