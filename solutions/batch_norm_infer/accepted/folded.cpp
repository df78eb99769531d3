// As one factor and one summand a feature, computed in advance.
vector<vector<double>> batch_norm_infer(vector<vector<double>> x, vector<double> gamma, vector<double> beta, vector<double> mean,
                                        vector<double> var, double eps) {
    for (size_t d = 0; d < gamma.size(); d++) {
        gamma[d] /= sqrt(var[d] + eps);
        beta[d] -= mean[d] * gamma[d];
    }
    for (auto& row : x)
        for (size_t d = 0; d < row.size(); d++) row[d] = row[d] * gamma[d] + beta[d];
    return x;
}
