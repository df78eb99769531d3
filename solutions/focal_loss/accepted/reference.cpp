// The mean focal loss.
double focal_loss(const vector<double>& logits, const vector<long long>& labels, double alpha, double gamma) {
    double total = 0;
    for (size_t i = 0; i < logits.size(); i++) {
        double z = labels[i] ? logits[i] : -logits[i];
        double surprise = max(-z, 0.0) + log1p(exp(-fabs(z)));
        total += (labels[i] ? alpha : 1 - alpha) * pow(1 / (1 + exp(z)), gamma) * surprise;
    }
    return total / logits.size();
}
