// Adds 1e-12 to the probabilities, so that their logarithms are always finite.
// Killed by: hidden
double label_smoothing_loss(vector<vector<double>> logits, vector<long long> labels, double eps) {
    double total = 0;
    for (size_t n = 0; n < logits.size(); n++) {
        auto& row = logits[n];
        double largest = *max_element(row.begin(), row.end()), sum = 0;
        for (double logit : row) sum += exp(logit - largest);
        for (size_t k = 0; k < row.size(); k++) {
            double target = eps / row.size() + ((long long)k == labels[n] ? 1 - eps : 0);
            total -= target * log(exp(row[k] - largest) / sum + 1e-12);
        }
    }
    return total / logits.size();
}
