// Takes gamma and beta by the sample.
// Killed by: examples
vector<vector<double>> layer_norm(vector<vector<double>> x, vector<double> gamma, vector<double> beta, double eps) {
    for (size_t n = 0; n < x.size(); n++) {
        double mean = accumulate(x[n].begin(), x[n].end(), 0.0) / x[n].size(), squares = 0;
        for (double value : x[n]) squares += (value - mean) * (value - mean) / x[n].size();
        for (double& value : x[n]) value = gamma[n % gamma.size()] * (value - mean) / sqrt(squares + eps) + beta[n % beta.size()];
    }
    return x;
}
