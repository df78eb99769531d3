// The logit of the right class is taken off, and what remains is added by a running logarithm: ln(e^a + e^b) = max + ln(1 + e^-|a - b|).
double cross_entropy(vector<vector<double>> logits, vector<long long> labels) {
    double mean = 0;
    for (size_t n = 0; n < logits.size(); n++) {
        double loss = 0;
        for (size_t c = 0; c < logits[n].size(); c++) {
            double gap = logits[n][c] - logits[n][labels[n]];
            if ((long long)c != labels[n]) loss = max(loss, gap) + log1p(exp(-fabs(loss - gap)));
        }
        mean += (loss - mean) / (n + 1);
    }
    return mean;
}
