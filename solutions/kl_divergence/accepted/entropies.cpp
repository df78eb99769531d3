// The cross-entropy less the entropy.
double kl_divergence(vector<double> p, vector<double> q) {
    double entropy = 0, crossed = 0;
    for (size_t i = p.size(); i-- > 0;) {
        if (p[i] == 0) continue;
        entropy -= p[i] * log(p[i]);
        crossed -= p[i] * log(q[i]);
    }
    return crossed - entropy;
}
