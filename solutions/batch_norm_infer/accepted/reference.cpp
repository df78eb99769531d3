// Batch normalisation at inference, in place.
vector<vector<double>> batch_norm_infer(vector<vector<double>> x, const vector<double>& gamma, const vector<double>& beta,
                                        const vector<double>& running_mean, const vector<double>& running_var, double eps) {
    for (auto& row : x)
        for (size_t d = 0; d < row.size(); d++)
            row[d] = gamma[d] * (row[d] - running_mean[d]) / sqrt(running_var[d] + eps) + beta[d];
    return x;
}
