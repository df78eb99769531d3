// Multiplies 0 by the logarithm of 0.
// Killed by: examples
double kl_divergence(vector<double> p, vector<double> q) {
    double total = 0;
    for (size_t i = 0; i < p.size(); i++) total += p[i] * log(p[i] / q[i]);
    return total;
}
