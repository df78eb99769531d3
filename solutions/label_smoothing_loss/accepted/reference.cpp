// The mean cross-entropy with smoothed labels, with the target written out.
double label_smoothing_loss(const vector<vector<double>>& logits, const vector<long long>& labels, double eps) {
    double total = 0;
    for (size_t n = 0; n < logits.size(); n++) {
        auto& row = logits[n];
        double largest = *max_element(row.begin(), row.end()), sum = 0;
        for (double logit : row) sum += exp(logit - largest);
        for (size_t k = 0; k < row.size(); k++) {
            double target = eps / row.size() + ((long long)k == labels[n] ? 1 - eps : 0);
            total += target * (log(sum) + (largest - row[k]));
        }
    }
    return total / logits.size();
}
