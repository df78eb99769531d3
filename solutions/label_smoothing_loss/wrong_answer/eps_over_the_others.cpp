// Spreads eps over the wrong classes alone.
// Killed by: examples
double label_smoothing_loss(vector<vector<double>> logits, vector<long long> labels, double eps) {
    double total = 0;
    for (size_t n = 0; n < logits.size(); n++) {
        auto& row = logits[n];
        double largest = *max_element(row.begin(), row.end()), sum = 0, others = max<double>(row.size() - 1, 1);
        for (double logit : row) sum += exp(logit - largest);
        for (size_t k = 0; k < row.size(); k++)
            total += ((long long)k == labels[n] ? 1 - eps : eps / others) * (log(sum) + largest - row[k]);
    }
    return total / logits.size();
}
