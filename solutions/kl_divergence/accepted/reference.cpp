// The Kullback-Leibler divergence.
double kl_divergence(const vector<double>& p, const vector<double>& q) {
    double total = 0;
    for (size_t i = 0; i < p.size(); i++)
        if (p[i] > 0) total += p[i] * log(p[i] / q[i]);
    return total;
}
