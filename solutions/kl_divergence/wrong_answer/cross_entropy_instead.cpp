// Leaves ln p out, which makes it the cross-entropy.
// Killed by: examples
double kl_divergence(vector<double> p, vector<double> q) {
    double total = 0;
    for (size_t i = 0; i < p.size(); i++)
        if (p[i] > 0) total -= p[i] * log(q[i]);
    return total;
}
